import type { ReactNode } from 'react';
import { GlossaryFailure } from '../../components/options/GlossaryNews.tsx';
import { VIEW_TITLES, type OptionsView } from '../../components/options/options-views.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { LiveRegion } from '../../components/ui/LiveRegion.tsx';
import { TextContext, useText, type Translate } from '../../components/ui/use-text.ts';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { requestRebuild } from '../../lib/platform/glossary-status.ts';
import { ConnectedData } from './ConnectedData.tsx';
import { ConnectedGlossary } from './ConnectedGlossary.tsx';
import { ConnectedReading } from './ConnectedReading.tsx';
import { ConnectedShortcuts } from './ConnectedShortcuts.tsx';
import { ConnectedSites } from './ConnectedSites.tsx';
import { ConnectedSources } from './ConnectedSources.tsx';
import { ConnectedTemplates } from './ConnectedTemplates.tsx';
import { useGlossary } from './use-glossary.ts';
import { useViewAddress } from './use-view-address.ts';

interface OptionsAppProps {
  readonly translate: Translate;
  /** `null`: could not be loaded. */
  readonly profiles: RoleProfiles | null;
}

/** The options page over the browser's storage. */
export function OptionsApp({ translate, profiles }: OptionsAppProps): ReactNode {
  return (
    <TextContext value={translate}>
      <ErrorBoundary fallback={<p className="crashed">{translate('options.crashed')}</p>}>
        <LiveRegion>
          <ConnectedOptions profiles={profiles} />
        </LiveRegion>
      </ErrorBoundary>
    </TextContext>
  );
}

function ConnectedOptions({ profiles }: Pick<OptionsAppProps, 'profiles'>): ReactNode {
  const text = useText();
  const address = useViewAddress();
  const glossary = useGlossary();
  // Only the current view's content is mounted, so that what it watches and loads waits until then.
  const views: readonly OptionsView[] = [
    {
      id: 'reading',
      title: text(VIEW_TITLES.reading),
      content: <ConnectedReading profiles={profiles} welcome={address.welcome} />,
    },
    {
      id: 'sources',
      title: text(VIEW_TITLES.sources),
      content: <ConnectedSources glossary={glossary} parameter={address.parameter} />,
    },
    {
      id: 'glossary',
      title: text(VIEW_TITLES.glossary),
      content: <ConnectedGlossary parameter={address.parameter} />,
    },
    { id: 'templates', title: text(VIEW_TITLES.templates), content: <ConnectedTemplates /> },
    { id: 'sites', title: text(VIEW_TITLES.sites), content: <ConnectedSites /> },
    { id: 'data', title: text(VIEW_TITLES.data), content: <ConnectedData /> },
    { id: 'shortcuts', title: text(VIEW_TITLES.shortcuts), content: <ConnectedShortcuts /> },
  ];
  return (
    <OptionsPage
      views={views}
      address={address}
      notice={<GlossaryFailure glossary={glossary} onRebuild={requestRebuild} />}
    />
  );
}
