import type { EffectiveSource } from '../core/sources/source.ts';
import { isReaderOf } from './make-snapshot.ts';
import { settleHeld, type Verdict } from './settle-held.ts';
import { atRest, describesContents, questionOf, unplanned } from './source-outcome.ts';
import { StatusBook } from './status-book.ts';
import { isDue } from './is-due.ts';
import type { SyncPorts, SyncSetup } from './sync-ports.ts';
import type { SyncRequest } from './sync-request.ts';
import { syncSource } from './sync-source.ts';

/** Keeps the sources in sync. Nothing here is kept in memory: a worker may end and another one begin at any await. */
export interface SyncEngine {
  /** Resolves when all is done, or at once where another sync does it. */
  sync(request: SyncRequest): Promise<void>;
  /** The reader looked at the contents that wait: take them, or keep what is in use and do not ask again. */
  settle(sourceId: string, verdict: Verdict): Promise<void>;
  /** Makes up for an alarm that the browser lost. Cheap where it did not. */
  ensurePlanned(): Promise<void>;
}

/** Two slow servers must not hold up the others, and more at once is unkind to a single one. */
const ASKED_AT_ONCE = 2;

/** A worker that ends in the middle of a sync is followed up so soon: longer than any event may take (5 minutes). */
const RESUME_MS = 6 * 60_000;

/** Not at once: what woke the worker up, such as an installation, may be about to sync. */
const SOON_MS = 60_000;

/** Without a readable list or any address there is nothing to plan: a look once a day costs nothing. */
const IDLE_MS = 24 * 60 * 60_000;

export function createSyncEngine(ports: SyncPorts): SyncEngine {
  return new Engine(ports);
}

class Engine implements SyncEngine {
  readonly #ports: SyncPorts;

  constructor(ports: SyncPorts) {
    this.#ports = ports;
  }

  sync(request: SyncRequest): Promise<void> {
    const requestedAt = this.#ports.now();
    // The schedule can do without this turn, a person cannot.
    const ifBusy = request.occasion === 'alarm' || request.occasion === 'start' ? 'skip' : 'wait';
    return this.#ports.exclusively(ifBusy, () => this.#run(request, requestedAt));
  }

  settle(sourceId: string, verdict: Verdict): Promise<void> {
    return this.#ports.exclusively('wait', async () => {
      const setup = await this.#ports.loadSetup();
      const source = setup.ok ? setup.value.sources.find(({ id }) => id === sourceId) : undefined;
      if (!setup.ok || source === undefined) return;
      const book = await StatusBook.open(this.#ports, isKnownTo(setup.value));
      if (await settleHeld(source, verdict, book, this.#ports)) await this.#publish([sourceId], book);
      await this.#plan(setup.value, book);
    });
  }

  async ensurePlanned(): Promise<void> {
    const ports = this.#ports;
    if (!(await ports.hasAlarm())) await ports.planAlarm(ports.now() + SOON_MS);
  }

  async #run(request: SyncRequest, requestedAt: number): Promise<void> {
    const ports = this.#ports;
    await ports.planAlarm(ports.now() + RESUME_MS);
    const setup = await ports.loadSetup();
    if (!setup.ok) {
      await ports.planAlarm(ports.now() + IDLE_MS);
      return;
    }
    // Not sooner: whoever removes a source may take it back while the page is open, and a file cannot be asked again.
    const isTold = setup.value.readerList === 'known';
    if (request.occasion === 'start' && isTold) await ports.removeAllBut(idsOf(setup.value));
    const book = await StatusBook.open(ports, isKnownTo(setup.value));
    const due = await this.#findDue(setup.value, request, requestedAt, book);
    await book.flush();
    const renewed: string[] = [];
    await forEachAtOnce(ASKED_AT_ONCE, due, async (source) => {
      if (await syncSource(source, setup.value.syncMinutes, book, ports)) renewed.push(source.id);
    });
    await this.#publish(renewed, book);
    await this.#plan(setup.value, book);
  }

  async #findDue(
    { sources, syncMinutes }: SyncSetup,
    request: SyncRequest,
    requestedAt: number,
    book: StatusBook,
  ): Promise<readonly EffectiveSource[]> {
    const due: EffectiveSource[] = [];
    for (const source of sources) {
      const head = await this.#ports.snapshots.head(source.id);
      if (head !== undefined) book.note(describesContents(book.get(source.id), head));
      const { place } = source;
      if (!source.enabled || place.kind === 'file') {
        book.note(unplanned(book.get(source.id)));
        continue;
      }
      const address = this.#ports.resolveAddress(place.url);
      const isRead =
        head !== undefined &&
        address.ok &&
        head.url === address.value.url &&
        isReaderOf(head.reader, source.format);
      const question = questionOf(source);
      const circumstances = { request, requestedAt, now: this.#ports.now(), syncMinutes, isRead, question };
      if (isDue(book.get(source.id), circumstances)) due.push(source);
    }
    return due;
  }

  /** Once for all. Also where nothing came: an earlier worker may have ended before it got here. */
  async #publish(renewed: readonly string[], book: StatusBook): Promise<void> {
    await this.#ports.publish();
    for (const id of renewed) book.note(atRest(book.get(id)));
    if (renewed.length > 0) await book.flush();
  }

  async #plan({ sources }: SyncSetup, book: StatusBook): Promise<void> {
    const now = this.#ports.now();
    const next = sources
      .flatMap(({ id }) => Date.parse(book.get(id).nextAt ?? ''))
      .filter((moment) => !Number.isNaN(moment));
    await this.#ports.planAlarm(Math.max(now, Math.min(now + IDLE_MS, ...next)));
  }
}

function idsOf({ sources, idleIds }: SyncSetup): ReadonlySet<string> {
  return new Set([...sources.map(({ id }) => id), ...idleIds]);
}

/** Of whatever may come back when the list can be understood again, the status stays. */
function isKnownTo(setup: SyncSetup): (id: string) => boolean {
  const ids = idsOf(setup);
  return (id) => setup.readerList === 'frozen' || ids.has(id);
}

/** Runs `task` for each item, at most `limit` at the same time, in order of their beginning. */
async function forEachAtOnce<T>(
  limit: number,
  items: readonly T[],
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
}
