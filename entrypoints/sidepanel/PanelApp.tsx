import { useCallback, useState, type ReactNode } from 'react';
import { PageNotice, type NoticeActions } from '../../components/panel/PageNotice.tsx';
import { PanelShell } from '../../components/panel/PanelShell.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { LiveRegion } from '../../components/ui/LiveRegion.tsx';
import { TextContext, useText, type Translate } from '../../components/ui/use-text.ts';
import type { PanelRequest } from '../../lib/core/panel/panel-request.ts';
import type { PanelView } from '../../lib/core/panel/panel-view.ts';
import { NOTHING_WATCHED, type PanelDocument, type Watched } from '../../lib/core/panel/protocol.ts';
import { assertNever } from '../../lib/core/result.ts';
import type { Role } from '../../lib/core/role.ts';
import { reloadTab, type ActiveTab } from '../../lib/platform/active-tab.ts';
import { openOptions } from '../../lib/platform/options-page.ts';
import { pauseSite, resumeSite } from '../../lib/platform/site-pause.ts';
import { ConnectedRestate } from './ConnectedRestate.tsx';
import { ConnectedSpec } from './ConnectedSpec.tsx';
import { ConnectedTerms } from './ConnectedTerms.tsx';
import type { ViewProps } from './panel-page.ts';
import { useActiveTab } from './use-active-tab.ts';
import { usePageLink } from './use-page-link.ts';
import { usePageNotice } from './use-page-notice.ts';
import { usePanelRequest } from './use-panel-request.ts';
import { usePanelView } from './use-panel-view.ts';
import { useScrollPlace } from './use-scroll-place.ts';

/** What each view needs to be told of the page. The spec's advice speaks of terms too. */
const WATCHED: { readonly [view in PanelView]: Watched } = {
  terms: { terms: true, outline: false },
  spec: { terms: true, outline: true },
  // The page's terms tell which domain dominates it, and so which meaning is meant.
  restate: { terms: true, outline: false },
};

/** The panel, beside whatever tab is in front. */
export function PanelApp({ translate }: { readonly translate: Translate }): ReactNode {
  return (
    <TextContext value={translate}>
      <ErrorBoundary fallback={<p className="crashed">{translate('panel.crashed')}</p>}>
        <LiveRegion>
          <ConnectedPanel />
        </LiveRegion>
      </ErrorBoundary>
    </TextContext>
  );
}

function ConnectedPanel(): ReactNode {
  const text = useText();
  const tab = useActiveTab();
  const handle = usePanelView(tab?.id);
  const { view, select } = handle;
  const page = usePageLink(tab, view === undefined ? NOTHING_WATCHED : WATCHED[view]);
  const [notKnownTo, setNotKnownTo] = useState<Role | null>(null);
  const showRequest = useCallback(
    (asked: PanelRequest) => {
      // A filter would hide what was asked for.
      setNotKnownTo(null);
      select(asked.view);
    },
    [select],
  );
  const request = usePanelRequest(view === undefined ? undefined : tab?.id, showRequest);
  const notice = usePageNotice(page, view ?? 'terms');
  const document = page.document?.document ?? null;
  useScrollPlace(tab?.id, view, nameOf(document), handle);
  const showTerms = useCallback(
    (role: Role | null) => {
      setNotKnownTo(role);
      select('terms');
    },
    [select],
  );
  if (view === undefined) return null;
  const origin = document === null ? undefined : tab?.origin;
  const props: ViewProps = { page, request: request?.view === view ? request : undefined, showTerms };
  return (
    <PanelShell
      view={view}
      onSelect={select}
      onOpenOptions={() => void openOptions()}
      title={notice === undefined ? (document?.title ?? '') : ''}
      onPause={origin === undefined ? undefined : () => pauseSite(origin)}
    >
      {/* One view that fails leaves the others; what a view knows of one tab is not for another. */}
      <ErrorBoundary key={`${view} ${tab?.id}`} fallback={<p className="problem">{text('panel.crashed')}</p>}>
        {notice === undefined ? (
          <View view={view} props={props} notKnownTo={notKnownTo} onNotKnownTo={setNotKnownTo} />
        ) : (
          <PageNotice key={notice} kind={notice} actions={noticeActions(tab)} />
        )}
      </ErrorBoundary>
    </PanelShell>
  );
}

interface ConnectedViewProps {
  readonly view: PanelView;
  readonly props: ViewProps;
  readonly notKnownTo: Role | null;
  readonly onNotKnownTo: (role: Role | null) => void;
}

/** Only the current view is mounted, so that what it watches and loads waits until then. */
function View({ view, props, notKnownTo, onNotKnownTo }: ConnectedViewProps): ReactNode {
  switch (view) {
    case 'terms':
      return <ConnectedTerms {...props} notKnownTo={notKnownTo} onNotKnownTo={onNotKnownTo} />;
    case 'spec':
      return <ConnectedSpec {...props} />;
    case 'restate':
      return <ConnectedRestate {...props} />;
    default:
      return assertNever(view);
  }
}

function noticeActions(tab: ActiveTab | undefined): NoticeActions {
  return {
    resume: () => (tab?.origin === undefined ? Promise.resolve(false) : resumeSite(tab.origin)),
    reload: () => {
      if (tab !== undefined) reloadTab(tab.id);
    },
    openSites: () => void openOptions('sites'),
    openOptions: () => void openOptions(),
  };
}

/** Tells one document from another; its title alone may change while it is written. */
function nameOf(document: PanelDocument | null): string {
  if (document === null) return '';
  const { origin, space, id, title } = document;
  return [origin, space, id === '' ? title : id].join(' ');
}
