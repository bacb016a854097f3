/**
 * `alarm` and `start`: what is due. `configured`: something about the sources changed; besides what is due, whatever
 * was never read as it is configured now, and what waited for a permission or a consent. `manual`: the reader asked.
 */
export type SyncOccasion = 'alarm' | 'start' | 'configured' | 'manual';

export interface SyncRequest {
  readonly occasion: SyncOccasion;
  /** For `manual`: these sources only; absent: all. */
  readonly sourceIds?: readonly string[];
}
