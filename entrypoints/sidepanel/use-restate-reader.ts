import type { Role } from '../../lib/core/role.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { loadEffectiveSettings, watchSettings } from '../../lib/platform/settings-store.ts';
import { useReloaded } from '../options/use-reloaded.ts';

/** Who restates. */
export interface RestateReader {
  /** `null`: not chosen yet. */
  readonly role: Role | null;
  /** Whether they may have entries of their own. */
  readonly mayOwn: boolean;
}

/** The reader, `undefined` until known. */
export function useRestateReader(): RestateReader | undefined {
  return useReloaded(loadReader, watchSettings);
}

async function loadReader(): Promise<RestateReader> {
  const [settings, reading] = await Promise.all([loadEffectiveSettings(), loadPolicy()]);
  const mayOwn = reading.ok && reading.value.policy.allowPersonal !== false;
  return { role: settings.ok ? settings.value.role : null, mayOwn };
}
