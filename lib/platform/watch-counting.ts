import { STORAGE_KEYS, watchStored } from './storage.ts';

/** What decides which template a document is checked against and what that asks for. */
const COUNTED_BY = [
  STORAGE_KEYS.templateChoices,
  STORAGE_KEYS.policy,
  STORAGE_KEYS.ownTemplates,
  // With each publishing the templates of the sources may be others.
  STORAGE_KEYS.glossaryStatus,
] as const;

/**
 * Calls `listener` whenever one and the same document may lack other sections than before, until `signal` aborts.
 * For content scripts, hence without reading anything: the background does that.
 */
export function watchCounting(listener: () => void, signal: AbortSignal): void {
  for (const key of COUNTED_BY) watchStored(key, listener, signal);
}
