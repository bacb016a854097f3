import type { SourceStatus } from '../core/sources/source-status.ts';
import { atRest, newStatus } from './source-outcome.ts';
import type { SyncPorts } from './sync-ports.ts';

/** The statuses of all sources during one sync; every change is recorded for the options page to see. */
export class StatusBook {
  readonly #record: SyncPorts['recordStatuses'];
  readonly #statuses: Map<string, SourceStatus>;
  /** Two sources are asked at once, and the older list must not be the last one written. */
  #recording: Promise<void> = Promise.resolve();

  /** Starts from what was recorded last, of the sources `isKnown` only; whoever was at work then no longer is. */
  static async open(
    { loadStatuses, recordStatuses }: Pick<SyncPorts, 'loadStatuses' | 'recordStatuses'>,
    isKnown: (id: string) => boolean,
  ): Promise<StatusBook> {
    const recorded = (await loadStatuses()).filter(({ id }) => isKnown(id)).map(atRest);
    return new StatusBook(recorded, recordStatuses);
  }

  private constructor(recorded: readonly SourceStatus[], record: SyncPorts['recordStatuses']) {
    this.#statuses = new Map(recorded.map((status) => [status.id, status]));
    this.#record = record;
  }

  get(id: string): SourceStatus {
    return this.#statuses.get(id) ?? newStatus(id);
  }

  /** Remembers a status and records all of them. */
  async put(status: SourceStatus): Promise<void> {
    this.#statuses.set(status.id, status);
    await this.flush();
  }

  /** Remembers a status; the next `put` or `flush` records it. */
  note(status: SourceStatus): void {
    this.#statuses.set(status.id, status);
  }

  flush(): Promise<void> {
    const record = (): Promise<void> => this.#record([...this.#statuses.values()]);
    this.#recording = this.#recording.then(record, record);
    return this.#recording;
  }
}
