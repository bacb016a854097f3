import { useState, type ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { entryToYaml } from '../../../lib/core/glossary/export/to-yaml.ts';
import { glossaryHash } from '../../../lib/core/glossary/glossary-route.ts';
import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { PERSONAL_ORIGIN } from '../../../lib/core/sources/source.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import type { GlossaryViewActions } from './glossary-state.ts';
import { ProposeLink } from './ProposeLink.tsx';
import { proposalTemplate } from './proposal-template.ts';
import { ProposeOwn } from './ProposeOwn.tsx';

interface EntryActionsProps {
  readonly entry: Entry;
  readonly sources: readonly SourceInfo[];
  readonly allowPersonal: boolean;
  readonly onRemove: (entry: Entry) => Promise<void>;
  readonly actions: GlossaryViewActions;
}

/** What can be done about an entry, one's own or another's. */
export function EntryActions(props: EntryActionsProps): ReactNode {
  const { entry, sources, allowPersonal, onRemove, actions } = props;
  const text = useText();
  const announce = useAnnounce();
  const [note, setNote] = useState<string>();
  const own = entry.origin === PERSONAL_ORIGIN;
  const contribute = proposalTemplate(sources.find(({ id }) => id === entry.origin));

  function say(news: string): void {
    setNote(news);
    announce(news);
  }

  return (
    <>
      <div className="entry-buttons">
        {own && (
          <>
            <a className="button" href={glossaryHash({ view: 'edit', id: entry.id })}>
              {text('entries.action.edit')}
            </a>
            <button type="button" className="button" onClick={() => void onRemove(entry)}>
              {text('entries.action.remove')}
            </button>
          </>
        )}
        {!own && contribute !== undefined && (
          <ProposeLink
            entry={entry}
            template={contribute}
            label={text('action.propose')}
            copyText={actions.copyText}
            onNote={say}
          />
        )}
        {!own && allowPersonal && (
          <a className="button" href={glossaryHash({ view: 'own', id: entry.id })}>
            {text('action.makeOwn')}
          </a>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            say(text(actions.copyText(entryToYaml(entry)) ? 'action.copied' : 'entries.action.copyRefused'));
          }}
        >
          {text('action.copy')}
        </button>
      </div>
      {own && <ProposeOwn entry={entry} sources={sources} copyText={actions.copyText} onNote={say} />}
      {note !== undefined && <p className="quiet">{note}</p>}
    </>
  );
}
