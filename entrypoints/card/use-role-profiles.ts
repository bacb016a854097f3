import { useEffect, useState } from 'react';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import type { Result } from '../../lib/core/result.ts';

/**
 * The role profiles, loaded once for as long as the frame lives; `null` until they are there. A card never waits
 * for them, and does without where they cannot be had.
 */
export function useRoleProfiles(load: () => Promise<Result<RoleProfiles, unknown>>): RoleProfiles | null {
  const [profiles, setProfiles] = useState<RoleProfiles | null>(null);
  useEffect(() => {
    const mounted = new AbortController();
    void load().then((loaded) => {
      if (loaded.ok && !mounted.signal.aborted) setProfiles(loaded.value);
    });
    return () => {
      mounted.abort();
    };
  }, [load]);
  return profiles;
}
