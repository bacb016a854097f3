import { useState, type ReactNode } from 'react';
import type { TermView } from '../../lib/core/card/card-view.ts';
import { glossaryHash } from '../../lib/core/glossary/glossary-route.ts';
import { PERSONAL_ORIGIN } from '../../lib/core/sources/source.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { PanelWay } from './PanelWay.tsx';

/** Where to go on from a text: to the list of all terms, to its owner where it is wrong, to an entry of one's own. */
export function SourceActions({ term }: { readonly term: TermView }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { actions, optionsAddress, panel } = useCard();
  const [note, setNote] = useState<string>();
  const { proposal, mayOwn, origin, id } = term;
  if (proposal === undefined && mayOwn !== true && panel === null) return null;
  const own = origin === PERSONAL_ORIGIN;

  /** The browser then follows the link. */
  function copyWhatIsTooLong(): void {
    if (proposal?.copy === undefined) return;
    const news = text(actions.copyText(proposal.copy) ? 'action.pasteIt' : 'action.copyItFirst');
    setNote(news);
    announce(news);
  }

  return (
    <div className="source-actions">
      <PanelWay termId={id} />
      {proposal !== undefined && (
        <a
          href={proposal.url}
          target="_blank"
          rel="noopener noreferrer"
          onClick={copyWhatIsTooLong}
          data-card-propose=""
        >
          {text('action.propose')}
          <span className="visually-hidden"> {text('card.newTab')}</span>
        </a>
      )}
      {mayOwn === true && (
        <a
          href={optionsAddress + glossaryHash({ view: own ? 'edit' : 'own', id })}
          target="_blank"
          rel="noopener"
          data-card-own=""
        >
          {text(own ? 'action.editOwn' : 'action.makeOwn')}
          <span className="visually-hidden"> {text('card.newTab')}</span>
        </a>
      )}
      {note !== undefined && <p className="note">{note}</p>}
    </div>
  );
}
