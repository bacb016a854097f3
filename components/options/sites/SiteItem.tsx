import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { AllowSite } from './AllowSite.tsx';
import { hostOf } from './host-of.ts';
import type { RemovedSite, SitesActions, SiteView } from './sites-state.ts';

interface SiteItemProps {
  readonly site: SiteView;
  readonly actions: SitesActions;
  readonly onRemoved: (removed: RemovedSite) => void;
}

/** A self-hosted site: whether Parlance runs there, and what can be done about it. */
export function SiteItem({ site, actions, onRemoved }: SiteItemProps): ReactNode {
  const text = useText();
  const { origin, access, setBy, paused } = site;
  const item = useRef<HTMLLIElement>(null);
  useAccessNews(site);
  const isAllowed = access === 'allowed';
  return (
    <li ref={item} className="site" tabIndex={-1} aria-label={hostOf(origin)}>
      <div className="site-line">
        <bdi className="site-name">{hostOf(origin)}</bdi>
        {setBy === 'organisation' && isAllowed && <span className="tag">{text('sites.policy.setUp')}</span>}
        {isAllowed && (
          <span className={paused ? 'tag' : 'site-runs'}>
            {text(paused ? 'sites.state.paused' : 'sites.state.allowed')}
          </span>
        )}
      </div>
      {!isAllowed && (
        <AllowSite
          site={site}
          onAllow={async () => {
            const allowed = await actions.allow(origin);
            // The button that was pressed goes away.
            if (allowed) item.current?.focus();
            return allowed;
          }}
        />
      )}
      <SiteButtons site={site} actions={actions} onRemoved={onRemoved} />
    </li>
  );
}

/** Says when the browser takes away a permission, or gives it, while the page is open. */
function useAccessNews({ origin, access }: SiteView): void {
  const text = useText();
  const announce = useAnnounce();
  const shown = useRef(access);
  useEffect(() => {
    if (shown.current === access) return;
    shown.current = access;
    const site = hostOf(origin);
    announce(text(access === 'allowed' ? 'sites.news.allowed' : 'sites.news.withdrawn', { site }));
  }, [access, announce, origin, text]);
}

function SiteButtons({ site, actions, onRemoved }: SiteItemProps): ReactNode {
  const text = useText();
  const { origin, paused, access, setBy } = site;
  const [refused, setRefused] = useState(false);
  const name = hostOf(origin);
  const mayPause = access === 'allowed' || paused;

  async function setPaused(): Promise<void> {
    setRefused(!(await actions.setPaused(origin, !paused)));
  }

  async function remove(): Promise<void> {
    const removed = await actions.remove(origin);
    setRefused(removed === null);
    if (removed !== null) onRemoved(removed);
  }

  if (!mayPause && setBy === 'organisation') return null;
  return (
    <>
      <div className="source-buttons" role="group" aria-label={text('sites.action.of', { site: name })}>
        {mayPause && (
          <button
            type="button"
            className="plain-button"
            aria-label={text(paused ? 'sites.action.resumeOf' : 'sites.action.pauseOf', { site: name })}
            onClick={() => void setPaused()}
          >
            {text(paused ? 'sites.action.resume' : 'sites.action.pause')}
          </button>
        )}
        {setBy === 'reader' && (
          <button
            type="button"
            className="plain-button"
            aria-label={text('sites.action.removeOf', { site: name })}
            onClick={() => void remove()}
          >
            {text('sites.action.remove')}
          </button>
        )}
      </div>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </>
  );
}
