import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { TermView } from '../../../lib/core/card/card-view.ts';
import type { TermRow } from '../../../lib/core/panel/term-rows.ts';
import type { Role } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText } from '../../ui/use-text.ts';
import { StepButtons } from './StepButtons.tsx';
import { TermCount } from './TermCount.tsx';
import { TermDetails } from './TermDetails.tsx';
import { TermRemarks } from './TermRemarks.tsx';
import type { TermsActions, Walked } from './terms-state.ts';

interface TermItemProps {
  readonly row: TermRow;
  readonly role: Role;
  /** Where the way through this term's places stands; `null` while it is not the one that is gone through. */
  readonly walked: Walked | null;
  /** Somebody asked to see this one: it comes into view and gets the focus. Another object asks again. */
  readonly asked: object | undefined;
  readonly isOpen: boolean;
  /** What is shown below while it is open; `undefined`: its entry has gone. */
  readonly explanation: TermView | undefined;
  readonly onToggle: () => void;
  readonly actions: Pick<TermsActions, 'walk' | 'setKnown'>;
}

/** One term: a click goes to it on the page, its arrow opens what it means. */
export function TermItem(props: TermItemProps): ReactNode {
  const { row, role, walked, asked, isOpen, explanation, onToggle, actions } = props;
  const { entry, id, term, count, domains, hidden } = row;
  const text = useText();
  const detailsId = useId();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked === undefined) return;
    line.current?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <li
      className="term"
      data-term-id={id}
      data-count={count}
      data-hidden={hidden}
      data-current={walked === null ? undefined : ''}
    >
      <div className="term-line">
        <button
          ref={line}
          type="button"
          className="term-go"
          title={text('panel.terms.goTo')}
          onClick={() => {
            actions.walk(entry, 1);
          }}
        >
          <GlossaryText>{term}</GlossaryText>
        </button>
        <span className="term-chips">
          {domains.map((domain) => (
            <span key={domain} className="domain">
              {text(ROLE_LABELS[domain])}
            </span>
          ))}
          <TermCount count={count} />
        </span>
        <button
          type="button"
          className="icon-button term-open"
          aria-label={text('panel.terms.details', { term })}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </div>
      <TermRemarks row={row} role={role} />
      {walked !== null && walked.total > 0 && (
        <StepButtons
          position={walked}
          previous={text('panel.terms.previousOf', { term })}
          next={text('panel.terms.nextOf', { term })}
          onStep={(step) => {
            actions.walk(entry, step);
          }}
        />
      )}
      {isOpen && (
        <div id={detailsId} className="term-details">
          {explanation === undefined ? (
            <p className="missing">{text('failed.missing')}</p>
          ) : (
            <TermDetails term={explanation} onKnown={actions.setKnown} />
          )}
        </div>
      )}
    </li>
  );
}
