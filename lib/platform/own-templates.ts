import type { Result } from '../core/result.ts';
import { readOwnTemplates, storeOwnTemplates } from '../core/settings/own-templates.ts';
import { TEMPLATE_LIMITS } from '../core/spec/template-schema.ts';
import { STORAGE_KEYS } from './storage.ts';
import {
  loadStored,
  updateStored,
  watchStoredKind,
  type LoadStoredError,
  type StoredKind,
  type UpdateStoredError,
} from './stored-kind.ts';

const OWN_TEMPLATES: StoredKind<readonly unknown[]> = {
  key: STORAGE_KEYS.ownTemplates,
  quarantine: STORAGE_KEYS.ownTemplatesQuarantine,
  fallback: [],
  read: readOwnTemplates,
  store: (templates) =>
    templates.length > TEMPLATE_LIMITS.templates ? undefined : storeOwnTemplates(templates),
};

/** Templates that the reader added, unchecked. */
export function loadOwnTemplates(): Promise<Result<readonly unknown[], LoadStoredError>> {
  return loadStored(OWN_TEMPLATES);
}

/** Changes the reader's own templates; see `updateStored` for what happens to what cannot be read. */
export function updateOwnTemplates(
  change: (current: readonly unknown[]) => readonly unknown[],
): Promise<Result<readonly unknown[], UpdateStoredError>> {
  return updateStored(OWN_TEMPLATES, change);
}

/** Calls `listener` with every later list, until `signal` aborts; what cannot be read is not reported. */
export function watchOwnTemplates(
  listener: (templates: readonly unknown[]) => void,
  signal: AbortSignal,
): void {
  watchStoredKind(OWN_TEMPLATES, listener, signal);
}
