import type { ReactNode } from 'react';
import type { SenseView } from '../../lib/core/card/card-view.ts';
import type { Role } from '../../lib/core/role.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';

interface SenseTextProps {
  readonly sense: SenseView;
  readonly role: Role;
  /** Id for the restatement, where it is the card's main text. */
  readonly leadId?: string;
  /** Stands right under the restatement. */
  readonly remark?: ReactNode;
}

/** One meaning in full: what it means for the role, what it means in general, and what to ask. */
export function SenseText({ sense, role, leadId, remark }: SenseTextProps): ReactNode {
  const text = useText();
  const shown = sense.texts[role];
  if (shown === undefined) {
    return (
      <p className="missing" id={leadId}>
        {text('card.noText')}
      </p>
    );
  }
  return (
    <>
      {shown.kind === 'definition' && (
        <p className="label">{text('card.noRoleText', { role: text(ROLE_LABELS[role]) })}</p>
      )}
      <p className="restatement" id={leadId} data-card-restatement="">
        <GlossaryText>{shown.text}</GlossaryText>
      </p>
      {remark}
      {shown.kind === 'restatement' && sense.definition !== undefined && (
        <p className="definition">
          <span className="label">{text('card.inGeneral')}</span>
          <GlossaryText>{sense.definition}</GlossaryText>
        </p>
      )}
      {sense.ask !== undefined && (
        <p className="ask">
          <span className="label">{text(sense.domain === role ? 'card.askedOf' : 'card.ask')}</span>
          <GlossaryText>{sense.ask}</GlossaryText>
        </p>
      )}
    </>
  );
}
