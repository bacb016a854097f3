import type { ReactNode } from 'react';
import type { SenseView } from '../../lib/core/card/card-view.ts';
import type { Role } from '../../lib/core/role.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';
import { SenseText } from './SenseText.tsx';

interface OtherSensesProps {
  readonly senses: readonly SenseView[];
  readonly role: Role;
}

/** The meanings that were not chosen, one line each that opens. */
export function OtherSenses({ senses, role }: OtherSensesProps): ReactNode {
  const text = useText();
  return (
    <div className="others">
      <h2 className="label">{text('card.otherMeanings')}</h2>
      {senses.map((sense, index) => (
        <details key={index} className="other" data-card-sense={sense.domain ?? ''}>
          <summary>
            <span className="domain">
              {sense.domain === null ? text('card.anyDomain') : text(ROLE_LABELS[sense.domain])}
            </span>
            <span className="gist">
              <GlossaryText>{sense.definition ?? sense.texts[role]?.text ?? ''}</GlossaryText>
            </span>
          </summary>
          <SenseText sense={sense} role={role} />
        </details>
      ))}
    </div>
  );
}
