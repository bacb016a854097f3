import { useState, type ReactNode } from 'react';
import { glossaryHash } from '../../../lib/core/glossary/glossary-route.ts';
import { useText } from '../../ui/use-text.ts';
import type { GlossaryContents, GlossaryViewActions } from './glossary-state.ts';

interface OwnEntriesBarProps {
  readonly contents: GlossaryContents;
  readonly allowed: boolean;
  readonly onExport: GlossaryViewActions['exportOwn'];
}

/** What the reader can do about entries of their own, and what is wrong with them or the whole glossary. */
export function OwnEntriesBar({ contents, allowed, onExport }: OwnEntriesBarProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);
  const hasOwn = contents.ownStored > 0;
  return (
    <>
      {contents.published !== 'ready' && (
        <p className="entry-notice">
          {text(contents.published === 'missing' ? 'entries.missing' : 'entries.unreadable')}
        </p>
      )}
      {contents.personal === 'unreadable' && (
        <p className="entry-notice bad" role="alert">
          {text('entries.ownUnreadable')}
        </p>
      )}
      {contents.damaged > 0 && (
        <p className="entry-notice bad">{text('entries.damaged', { count: contents.damaged })}</p>
      )}
      {!allowed && <p className="entry-notice">{text('entries.notAllowed')}</p>}
      {(allowed || hasOwn) && (
        <div className="entry-buttons">
          {allowed && (
            <a className="button" href={glossaryHash({ view: 'new', term: '' })}>
              {text('entries.add')}
            </a>
          )}
          {hasOwn && (
            <button
              type="button"
              className="button"
              onClick={() => {
                void onExport().then((saved) => {
                  setRefused(!saved);
                });
              }}
            >
              {text('entries.export')}
            </button>
          )}
        </div>
      )}
      {refused && <p role="alert">{text('data.export.failed')}</p>}
    </>
  );
}
