import { useId, useRef, useState, type ReactNode } from 'react';
import type { TermView } from '../../../lib/core/card/card-view.ts';
import { EqualSenses } from '../../card/EqualSenses.tsx';
import { OtherSenses } from '../../card/OtherSenses.tsx';
import { Reason } from '../../card/Reason.tsx';
import { SenseText } from '../../card/SenseText.tsx';
import { SourceLine } from '../../card/SourceLine.tsx';
import { StatusNote } from '../../card/StatusNote.tsx';
import { LinkList } from '../../ui/LinkList.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import type { TermsActions } from './terms-state.ts';

interface TermDetailsProps {
  readonly term: TermView;
  readonly onKnown: TermsActions['setKnown'];
}

/** What the card says of a term, for the reader's own role. */
export function TermDetails({ term, onKnown }: TermDetailsProps): ReactNode {
  const leadId = useId();
  const [role] = term.roles;
  const [first, ...others] = term.senses;
  return (
    <>
      <StatusNote status={term.status} replacedBy={term.replacedBy} />
      {term.confident ? (
        <div data-card-sense={first.domain ?? ''}>
          <SenseText sense={first} role={role} />
          {term.reason !== undefined && (
            <p className="hint">
              <Reason reason={term.reason} />
            </p>
          )}
        </div>
      ) : (
        <EqualSenses senses={term.senses} role={role} leadId={leadId} />
      )}
      {term.confident && others.length > 0 && <OtherSenses senses={others} role={role} />}
      <LinkList links={term.confident ? first.links : term.senses.flatMap(({ links }) => links)} />
      <SourceLine term={term} />
      <KnownButton term={term} onKnown={onKnown} />
    </>
  );
}

/** Takes the marks of a term that the reader knows off all pages, and puts them back. */
function KnownButton({ term, onKnown }: TermDetailsProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [isFailed, setFailed] = useState(false);
  const [wasChanged, setChanged] = useState(false);
  const saving = useRef(false);

  async function toggle(): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    const saved = await onKnown(term.id, !term.known);
    saving.current = false;
    setFailed(!saved);
    setChanged(saved && !wasChanged);
    announce(text(saved ? (term.known ? 'action.unmarked' : 'action.marked') : 'common.notSaved'));
  }

  return (
    <div className="term-actions">
      {term.known && <span className="quiet">{text(wasChanged ? 'action.marked' : 'action.known')}</span>}
      <button type="button" className="action" onClick={() => void toggle()}>
        {text(term.known ? (wasChanged ? 'common.undo' : 'action.unknow') : 'action.know')}
      </button>
      {isFailed && <p className="problem">{text('common.notSaved')}</p>}
    </div>
  );
}
