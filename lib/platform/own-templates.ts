import type { Result } from '../core/result.ts';
import { readOwnTemplates, storeOwnTemplates } from '../core/settings/own-templates.ts';
import type { StoredError } from '../core/settings/stored-version.ts';
import { TEMPLATE_LIMITS } from '../core/spec/template-schema.ts';
import { readStored, STORAGE_KEYS, watchStored } from './storage.ts';
import { updateStored, type StoredKind, type UpdateStoredError } from './update-stored.ts';

const OWN_TEMPLATES: StoredKind<readonly unknown[]> = {
  key: STORAGE_KEYS.ownTemplates,
  quarantine: STORAGE_KEYS.ownTemplatesQuarantine,
  fallback: [],
  read: readOwnTemplates,
  store: (templates) =>
    templates.length > TEMPLATE_LIMITS.templates ? undefined : storeOwnTemplates(templates),
};

/** Templates that the reader added, unchecked. */
export async function loadOwnTemplates(): Promise<Result<readonly unknown[], StoredError | 'unreadable'>> {
  const stored = await readStored(STORAGE_KEYS.ownTemplates);
  return stored.ok ? readOwnTemplates(stored.value) : stored;
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
  watchStored(
    STORAGE_KEYS.ownTemplates,
    (value) => {
      const read = readOwnTemplates(value);
      if (read.ok) listener(read.value);
    },
    signal,
  );
}
