import type { FormatChoice, GlossaryReading } from '../core/glossary/glossary-reading.ts';
import type { Entry } from '../core/glossary/entry.ts';
import type { Result } from '../core/result.ts';
import type { AddressProblem } from '../core/sources/address-problem.ts';
import type { ResolvedAddress } from '../core/sources/resolve-address.ts';
import type { EffectiveSource } from '../core/sources/source.ts';
import type { SourceStatus } from '../core/sources/source-status.ts';
import type { Fetched, FetchFailure, SourceQuestion } from './fetched.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** What is configured, by the reader and by the organisation. */
export interface SyncSetup {
  /** Those that count, in order of precedence. */
  readonly sources: readonly EffectiveSource[];
  /** Configured, but out of use while the organisation's policy says so: what they hold is kept. */
  readonly idleIds: readonly string[];
  /**
   * How the reader's own list is. `missing`: there is none, or the browser lost it, and so it does not tell what was
   * removed. `frozen`: it cannot be understood; what was published of the reader's sources stays.
   */
  readonly readerList: 'known' | 'missing' | 'frozen';
  /** `undefined` while the list is frozen and the organisation does not say: as it was published. */
  readonly starter: boolean | undefined;
  readonly syncMinutes: number;
  /** Whether the reader's own entries count. */
  readonly personal: boolean;
}

/** An answer to be read as a glossary. */
export interface BytesToRead {
  readonly bytes: Uint8Array;
  readonly origin: string;
  readonly format: FormatChoice;
  readonly mediaType: string;
  /** Last part of the address. */
  readonly name: string;
}

/** What the sync engine needs from the outside world. */
export interface SyncPorts {
  /** Milliseconds since 1970. */
  now(): number;
  /** At least 0, less than 1. */
  random(): number;
  /** Of the extension. */
  readonly version: string;
  /** Fails where list or policy cannot be read: then nothing is asked and nothing is removed. */
  loadSetup(): Promise<Result<SyncSetup, unknown>>;
  resolveAddress(url: string): Result<ResolvedAddress, AddressProblem>;
  fetch(question: SourceQuestion): Promise<Result<Fetched, FetchFailure>>;
  read(input: BytesToRead): GlossaryReading;
  /** Contents in use. */
  readonly snapshots: SnapshotStore;
  /** Contents that look damaged and wait for the reader's yes, or were refused by them: those hold no entries. */
  readonly held: SnapshotStore;
  /** The entries last published for a source whose snapshot is lost; none is an empty list. */
  publishedEntries(sourceId: string): Promise<readonly Entry[]>;
  loadStatuses(): Promise<readonly SourceStatus[]>;
  recordStatuses(statuses: readonly SourceStatus[]): Promise<void>;
  /** Publishes what the sources hold now, where that is not what is published. Never throws. */
  publish(): Promise<void>;
  /**
   * Runs `task` while no other sync runs in any context: `wait` until then, or `skip` it where one runs. The lock of
   * a worker that dies is free again.
   */
  exclusively(ifBusy: 'wait' | 'skip', task: () => Promise<void>): Promise<void>;
  /** Calls the engine with occasion `alarm` at that moment, replacing what was planned. */
  planAlarm(at: number): Promise<void>;
  hasAlarm(): Promise<boolean>;
  /**
   * Removes contents, held contents and tokens of sources that are not among `ids`, and gives back what was allowed for
   * them alone.
   */
  removeAllBut(ids: ReadonlySet<string>): Promise<void>;
}
