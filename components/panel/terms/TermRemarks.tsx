import type { ReactNode } from 'react';
import type { HiddenReason } from '../../../lib/core/marking/entry-filter.ts';
import type { TermRow } from '../../../lib/core/panel/term-rows.ts';
import type { Role } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText, type TextKey } from '../../ui/use-text.ts';

/** Why a term is not marked on the page. */
const HIDDEN_TEXTS = {
  'own-domain': 'panel.terms.ownDomain',
  known: 'panel.terms.known',
} as const satisfies Record<HiddenReason, TextKey>;

interface TermRemarksProps {
  readonly row: TermRow;
  readonly role: Role;
}

/** What is worth knowing before the term is opened. */
export function TermRemarks({ row, role }: TermRemarksProps): ReactNode {
  const text = useText();
  const { meanings, hasOwnWording, hidden, definedHere } = row;
  return (
    <p className="term-remarks dotted">
      <span data-own-wording={hasOwnWording ? '' : undefined}>
        {hasOwnWording
          ? text('panel.terms.ownWording', { role: text(ROLE_LABELS[role]) })
          : text('panel.terms.noOwnWording')}
      </span>
      {meanings > 1 && <span>{text('panel.terms.meanings', { count: meanings })}</span>}
      {definedHere !== undefined && (
        <span data-defined-here="">
          <Phrase
            text={text('panel.terms.definedHere', { text: '{text}' })}
            values={{ text: <GlossaryText>{definedHere}</GlossaryText> }}
          />
        </span>
      )}
      {hidden !== undefined && <span>{text(HIDDEN_TEXTS[hidden])}</span>}
    </p>
  );
}
