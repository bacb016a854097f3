import type { ReactNode } from 'react';
import type { SenseView } from '../../lib/core/card/card-view.ts';
import type { Role } from '../../lib/core/role.ts';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';
import { SenseText } from './SenseText.tsx';

interface EqualSensesProps {
  readonly senses: readonly SenseView[];
  readonly role: Role;
  /** Id for the heading, which is what the card has to say first. */
  readonly leadId: string;
  /** Stands above the meanings. */
  readonly remark?: ReactNode;
}

/** All meanings of a word side by side, where the page does not tell which one is meant. */
export function EqualSenses({ senses, role, leadId, remark }: EqualSensesProps): ReactNode {
  const text = useText();
  return (
    <>
      <h2 className="question" id={leadId}>
        {senses.length === 2 ? text('card.twoMeanings') : text('card.manyMeanings', { count: senses.length })}
      </h2>
      {remark}
      {senses.map((sense, index) => (
        <section key={index} className="sense" data-card-sense={sense.domain ?? ''}>
          <h3 className="domain">
            {sense.domain === null ? text('card.anyDomain') : text(ROLE_LABELS[sense.domain])}
          </h3>
          <SenseText sense={sense} role={role} />
        </section>
      ))}
    </>
  );
}
