import {
  readPersonalStore,
  watchPersonalEntries,
  type PersonalEntries,
} from '../../lib/platform/personal-entries.ts';
import { useReloaded } from './use-reloaded.ts';

/** The reader's own entries as they lie in the browser. */
export type PersonalState =
  | { readonly state: 'loading' | 'unreadable' }
  | { readonly state: 'ready'; readonly personal: PersonalEntries };

/** The reader's own entries, kept up to date while they are changed here or in another tab. */
export function usePersonalEntries(): PersonalState {
  return useReloaded(loadState, watchPersonalEntries) ?? LOADING;
}

const LOADING: PersonalState = { state: 'loading' };

async function loadState(): Promise<PersonalState> {
  const stored = await readPersonalStore();
  return stored.ok ? { state: 'ready', personal: stored.value } : { state: 'unreadable' };
}
