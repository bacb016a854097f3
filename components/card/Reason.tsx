import type { ReactNode } from 'react';
import { assertNever } from '../../lib/core/result.ts';
import type { SenseReason } from '../../lib/core/restating/sense-choice.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';

/** Why this meaning was chosen and not another one. */
export function Reason({ reason }: { readonly reason: SenseReason }): ReactNode {
  const text = useText();
  switch (reason.kind) {
    case 'cue':
      return (
        <Phrase
          text={text(reason.where === 'heading' ? 'card.reasonHeading' : 'card.reasonText', { cue: '{cue}' })}
          values={{ cue: <GlossaryText>{reason.cue}</GlossaryText> }}
        />
      );
    case 'domain':
      return text('card.reasonDomain', { domain: text(ROLE_LABELS[reason.domain]) });
    default:
      return assertNever(reason);
  }
}
