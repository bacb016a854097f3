import type { ReactNode } from 'react';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { LiveRegion } from '../../components/ui/LiveRegion.tsx';
import { TextContext, type Translate } from '../../components/ui/use-text.ts';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { requestRebuild } from '../../lib/platform/glossary-status.ts';
import { openShortcutSettings } from '../../lib/platform/shortcuts.ts';
import { useGlossary } from './use-glossary.ts';
import { useSettings } from './use-settings.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface OptionsAppProps {
  readonly translate: Translate;
  /** `null`: could not be loaded. */
  readonly profiles: RoleProfiles | null;
  readonly welcome: boolean;
}

/** The options page over the browser's storage. */
export function OptionsApp({ translate, profiles, welcome }: OptionsAppProps): ReactNode {
  return (
    <TextContext value={translate}>
      <ErrorBoundary fallback={<p className="crashed">{translate('options.crashed')}</p>}>
        <LiveRegion>
          <ConnectedOptions profiles={profiles} welcome={welcome} />
        </LiveRegion>
      </ErrorBoundary>
    </TextContext>
  );
}

function ConnectedOptions({ profiles, welcome }: Omit<OptionsAppProps, 'translate'>): ReactNode {
  const { settings, change, reset } = useSettings();
  return (
    <OptionsPage
      settings={settings}
      glossary={useGlossary()}
      shortcuts={useShortcuts()}
      profiles={profiles}
      welcome={welcome}
      actions={{
        change,
        resetSettings: reset,
        rebuildGlossary: requestRebuild,
        openShortcuts: async () => (await openShortcutSettings()).ok,
        reload: () => {
          location.reload();
        },
      }}
    />
  );
}
