import type { Entry } from '../core/glossary/entry.ts';
import { lastPartOf } from '../core/sources/address-url.ts';
import { looksDamaged } from '../core/sources/brake.ts';
import { compareEntries } from '../core/sources/compare-entries.ts';
import { firstProblems } from '../core/sources/first-problems.ts';
import type { ResolvedAddress } from '../core/sources/resolve-address.ts';
import type { EffectiveSource } from '../core/sources/source.ts';
import type { SourceSnapshot } from '../core/sources/source-snapshot.ts';
import type { SourceStatus } from '../core/sources/source-status.ts';
import type { Fetched, FetchFailure } from './fetched.ts';
import { isSameContents, makeSnapshot, readerOf, revisionOf } from './make-snapshot.ts';
import { failureOfReading } from './reading-failure.ts';
import { headOf, type SnapshotHead } from './snapshot-store.ts';
import { failed, inPhase, renewed, unchanged, withoutHeld } from './source-outcome.ts';
import type { StatusBook } from './status-book.ts';
import { nextAttemptAfterFailure, nextRegularAttempt, type Circumstances } from './sync-schedule.ts';
import type { SyncPorts } from './sync-ports.ts';

type Content = Extract<Fetched, { kind: 'content' }>;

/**
 * Asks one source and keeps what is good of the answer. What was good before stays until then, whatever comes.
 * Every outcome is recorded in `book`, with the moment of the next attempt. Returns whether there are new contents
 * to publish.
 */
export function syncSource(
  source: EffectiveSource,
  syncMinutes: number,
  book: StatusBook,
  ports: SyncPorts,
): Promise<boolean> {
  return new SourceSync(source, syncMinutes, book, ports).run();
}

class SourceSync {
  readonly #source: EffectiveSource;
  readonly #syncMinutes: number;
  readonly #book: StatusBook;
  readonly #ports: SyncPorts;
  readonly #reader: string;

  constructor(source: EffectiveSource, syncMinutes: number, book: StatusBook, ports: SyncPorts) {
    this.#source = source;
    this.#syncMinutes = syncMinutes;
    this.#book = book;
    this.#ports = ports;
    this.#reader = readerOf(ports.version, source.format);
  }

  async run(): Promise<boolean> {
    try {
      return await this.#ask();
    } catch (error) {
      // A bug, or a browser that breaks its word: this source says so, and the others go on.
      await this.#fail({ code: 'unusable', detail: String(error) });
      return false;
    }
  }

  async #ask(): Promise<boolean> {
    const { place, id } = this.#source;
    const address = this.#ports.resolveAddress(place.kind === 'url' ? place.url : '');
    if (!address.ok) {
      const code = address.error === 'not-https' ? 'insecure' : 'unreachable';
      await this.#fail({ code, detail: address.error });
      return false;
    }
    await this.#enter('asking');
    const held = await this.#ports.held.head(id);
    const present = await this.#ports.snapshots.head(id);
    const known = [held, present].find(
      (head) => head !== undefined && this.#isAsAskedNow(head, address.value),
    );
    const answer = await this.#ports.fetch({
      sourceId: id,
      address: address.value,
      ...(known !== undefined && { validators: known.validators }),
    });
    if (!answer.ok) {
      await this.#fail(answer.error);
      return false;
    }
    if (answer.value.kind === 'not-modified') {
      // "Not modified" to a question without conditions is a broken server.
      await (known === undefined
        ? this.#fail({ code: 'http', detail: '304' })
        : this.#settle(known, held, present));
      return false;
    }
    return this.#take(answer.value, address.value, held, present);
  }

  #isAsAskedNow(head: SnapshotHead, address: ResolvedAddress): boolean {
    return head.url === address.url && head.reader === this.#reader;
  }

  /** New or not: whole contents came. */
  async #take(
    content: Content,
    address: ResolvedAddress,
    held: SnapshotHead | undefined,
    present: SnapshotHead | undefined,
  ): Promise<boolean> {
    await this.#enter('reading');
    const revision = await revisionOf(content.bytes, this.#reader);
    const known = [present, held].find((head) => head?.revision === revision && head.url === address.url);
    if (known !== undefined) {
      const store = known === present ? this.#ports.snapshots : this.#ports.held;
      await store.amend({ ...known, validators: content.validators });
      await this.#settle(known, held, present);
      return false;
    }
    const { id, format } = this.#source;
    const { bytes, mediaType } = content;
    const reading = this.#ports.read({ bytes, origin: id, format, mediaType, name: lastPartOf(address.url) });
    const failure = failureOfReading(reading, address.kind);
    if (failure !== undefined) {
      await this.#fail(failure);
      return false;
    }
    const snapshot = await makeSnapshot({
      sourceId: id,
      bytes,
      reading,
      reader: this.#reader,
      fetchedAt: this.#moment(),
      url: address.url,
      finalUrl: content.finalUrl,
      validators: content.validators,
    });
    return this.#replace(snapshot, present);
  }

  /** The contents that `known` describes are what the server has: those in use, or those that wait. */
  async #settle(
    known: SnapshotHead,
    held: SnapshotHead | undefined,
    present: SnapshotHead | undefined,
  ): Promise<void> {
    let status = unchanged(this.#status, present, this.#moment());
    if (held !== undefined && (known !== held || held.revision === present?.revision)) {
      // The server went back to what is in use, or a worker ended between the reader's yes and this.
      await this.#ports.held.remove(held.sourceId);
      status = withoutHeld(status);
    }
    await this.#finish(status);
  }

  async #replace(snapshot: SourceSnapshot, present: SnapshotHead | undefined): Promise<boolean> {
    const before = await this.#entriesBefore(present);
    const changes = compareEntries(before, snapshot.entries);
    const at = this.#moment();
    // Another address is another glossary, and the same bytes read by another version are no change of theirs.
    const isComparable =
      present === undefined ||
      (present.url === snapshot.url && !isSameContents(present.revision, snapshot.revision));
    const isSuspicious = isComparable && looksDamaged(before.length, snapshot.entries.length, changes);
    const { snapshots, held } = this.#ports;
    const saved = await (isSuspicious ? held : snapshots).save(snapshot);
    if (!saved.ok) {
      await this.#fail({ code: 'storage', detail: '' });
      return false;
    }
    if (isSuspicious) {
      const problems = firstProblems(snapshot.problems);
      const terms = snapshot.entries.length;
      const waiting = { terms, since: at, changes, ...(problems.length > 0 && { problems }) };
      await this.#finish({ ...unchanged(this.#status, present, at), held: waiting });
      return false;
    }
    await held.remove(snapshot.sourceId);
    const status = renewed(this.#status, headOf(snapshot), before.length > 0 ? changes : undefined, at);
    // Done only when pages have it; other sources may still be asked before that.
    await this.#finish(inPhase(status, 'publishing', at));
    return true;
  }

  async #entriesBefore(present: SnapshotHead | undefined): Promise<readonly Entry[]> {
    const { id } = this.#source;
    const stored = present === undefined ? undefined : await this.#ports.snapshots.load(id);
    return stored?.ok === true ? stored.value.entries : this.#ports.publishedEntries(id);
  }

  get #status(): SourceStatus {
    return this.#book.get(this.#source.id);
  }

  async #enter(phase: 'asking' | 'reading'): Promise<void> {
    await this.#book.put(inPhase(this.#status, phase, this.#moment()));
  }

  async #finish(status: SourceStatus): Promise<void> {
    await this.#book.put({ ...status, nextAt: toMoment(nextRegularAttempt(this.#circumstances())) });
  }

  async #fail(failure: FetchFailure): Promise<void> {
    const status = failed(this.#status, failure, this.#source, this.#moment());
    const next = nextAttemptAfterFailure(failure, status.failures, this.#circumstances());
    await this.#book.put({ ...status, nextAt: toMoment(next) });
  }

  #circumstances(): Circumstances {
    return { now: this.#ports.now(), syncMinutes: this.#syncMinutes, random: () => this.#ports.random() };
  }

  #moment(): string {
    return toMoment(this.#ports.now());
  }
}

function toMoment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
