import { useState, type ReactNode } from 'react';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { hostOf } from './host-of.ts';
import type { SiteView } from './sites-state.ts';

interface AllowSiteProps {
  readonly site: SiteView;
  /** Resolves to whether the reader allowed it. Called right in the click. */
  readonly onAllow: () => Promise<boolean>;
}

/** Why Parlance does not run on a site, and the button that changes it. */
export function AllowSite({ site, onAllow }: AllowSiteProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);
  return (
    <div className="note warning">
      <p>{sayWhy(site, text)}</p>
      <p className="hint">{text('sites.why')}</p>
      <button
        type="button"
        className="button primary"
        aria-label={text('sites.action.allowOf', { site: hostOf(site.origin) })}
        onClick={() => {
          // Nothing may come before this: browsers ask for permissions only right in a click.
          void onAllow().then((allowed) => {
            setRefused(!allowed);
          });
        }}
      >
        {text(site.access === 'withdrawn' ? 'sites.action.allowAgain' : 'sites.action.allow')}
      </button>
      {refused && <p role="alert">{text('sites.refused')}</p>}
    </div>
  );
}

function sayWhy({ access, setBy }: SiteView, text: TextFunction): string {
  if (access === 'withdrawn') return text('sites.state.withdrawn');
  return text(setBy === 'organisation' ? 'sites.policy.click' : 'sites.state.notAllowed');
}
