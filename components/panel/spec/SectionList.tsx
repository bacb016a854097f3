import { useId, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { SectionRow } from './SectionRow.tsx';
import type { Going } from './use-going.ts';
import type { SpecCheck } from './use-spec-check.ts';

interface SectionListProps {
  readonly check: SpecCheck;
  readonly going: Going;
}

/** The sections of the template in its order, whatever their order in the document: so no row ever moves. */
export function SectionList({ check, going }: SectionListProps): ReactNode {
  const text = useText();
  const id = useId();
  const { report } = check;
  const names = new Map(report.sections.map((section) => [section.id, section.name]));
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="visually-hidden">
        {text('specView.sections')}
      </h3>
      <ul className="spec-sections">
        {report.sections.map((section) => (
          <SectionRow
            key={section.id}
            section={section}
            names={names}
            order={report.order.find((hint) => hint.id === section.id)}
            going={going}
          />
        ))}
      </ul>
    </section>
  );
}
