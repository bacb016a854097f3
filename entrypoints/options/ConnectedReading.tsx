import type { ReactNode } from 'react';
import { ReadingView } from '../../components/options/ReadingView.tsx';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { NO_POLICY } from '../../lib/core/settings/policy.ts';
import { usePolicy } from './use-policy.ts';
import { useSettings } from './use-settings.ts';

interface ConnectedReadingProps {
  /** `null`: could not be loaded. */
  readonly profiles: RoleProfiles | null;
  readonly welcome: boolean;
}

/** Role and reading over the stored settings. */
export function ConnectedReading({ profiles, welcome }: ConnectedReadingProps): ReactNode {
  const { settings, change, reset } = useSettings();
  const reading = usePolicy();
  const policy = reading?.policy ?? NO_POLICY;
  return (
    <ReadingView
      settings={reading === undefined ? { state: 'loading' } : settings}
      profiles={profiles}
      policy={{ locked: policy.lockRole === true, ...(policy.role !== undefined && { role: policy.role }) }}
      welcome={welcome}
      actions={{
        change,
        resetSettings: reset,
        addGlossary: (address) => {
          location.hash = address === '' ? 'sources' : `sources/add=${encodeURIComponent(address)}`;
        },
        reload: () => {
          location.reload();
        },
      }}
    />
  );
}
