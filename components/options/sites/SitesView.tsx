import { useRef, useState, type ReactNode } from 'react';
import { assertNever } from '../../../lib/core/result.ts';
import { useText } from '../../ui/use-text.ts';
import { Section } from '../Section.tsx';
import { StoredProblem } from '../StoredProblem.tsx';
import { AddSite } from './AddSite.tsx';
import { BuiltInSites } from './BuiltInSites.tsx';
import { OwnSites } from './OwnSites.tsx';
import { PausedSites } from './PausedSites.tsx';
import { RemovedSiteNote } from './RemovedSiteNote.tsx';
import type { ReadySites, RemovedSite, SitesActions, SitesState } from './sites-state.ts';

interface SitesViewProps {
  readonly sites: SitesState;
  readonly actions: SitesActions;
}

/** Where Parlance runs: the sites it is made for, those that are paused, and the self-hosted ones of the reader. */
export function SitesView({ sites, actions }: SitesViewProps): ReactNode {
  const text = useText();
  switch (sites.state) {
    case 'loading':
      return <p className="quiet">{text('sites.loading')}</p>;
    case 'problem':
      return (
        <StoredProblem what="sites" code={sites.code} onReset={actions.reset} onReload={actions.reload} />
      );
    case 'ready':
      return <ReadyView sites={sites} actions={actions} />;
    default:
      return assertNever(sites);
  }
}

interface ReadyViewProps {
  readonly sites: ReadySites;
  readonly actions: SitesActions;
}

function ReadyView({ sites, actions }: ReadyViewProps): ReactNode {
  const text = useText();
  const [removed, setRemoved] = useState<RemovedSite>();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Section title={text('sites.builtIn.title')}>
        <BuiltInSites />
        <PausedSites paused={sites.paused} onResume={(origin) => actions.setPaused(origin, false)} />
      </Section>
      <Section title={text('sites.own.title')}>
        <p className="hint">{text('sites.own.hint')}</p>
        {removed !== undefined && (
          <RemovedSiteNote
            key={removed.origin}
            removed={removed}
            onDone={() => {
              setRemoved(undefined);
              // The note takes its buttons with it.
              field.current?.focus();
            }}
          />
        )}
        <OwnSites sites={sites.sites} actions={actions} onRemoved={setRemoved} />
        <AddSite field={field} onAdd={actions.add} />
      </Section>
    </>
  );
}
