import type { ReactNode } from 'react';
import { normaliseHeading } from '../../../lib/core/spec/normalise-heading.ts';
import type { OrderHint, SectionReport } from '../../../lib/core/spec/spec-report.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import { JumpButton } from './JumpButton.tsx';
import type { Going } from './use-going.ts';

interface SectionFindingsProps {
  readonly section: SectionReport;
  readonly names: ReadonlyMap<string, string>;
  readonly order: OrderHint | undefined;
  readonly going: Going;
}

/** Which heading counts as the section, and what is unusual about that. */
export function SectionFindings({ section, names, order, going }: SectionFindingsProps): ReactNode {
  const text = useText();
  const { name, heading, fuzzy, sharedWith, duplicates } = section;
  const nameOf = (id: string): string => names.get(id) ?? id;
  const isNamedOtherwise =
    heading !== undefined && (fuzzy === true || normaliseHeading(heading) !== normaliseHeading(name));
  const shared = new Intl.ListFormat(text('locale')).format(sharedWith.map(nameOf));
  return (
    <>
      {isNamedOtherwise && (
        <p className="spec-found">
          <Phrase
            text={text(fuzzy === true ? 'specView.found.typo' : 'specView.found.as', {
              heading: '{heading}',
              name: '{name}',
            })}
            values={{
              heading: <GlossaryText>{heading}</GlossaryText>,
              name: <GlossaryText>{name}</GlossaryText>,
            }}
          />
        </p>
      )}
      {sharedWith.length > 0 && (
        <p className="spec-found">
          <Phrase
            text={text('specView.found.shared', { names: '{names}' })}
            values={{ names: <GlossaryText>{shared}</GlossaryText> }}
          />
        </p>
      )}
      {duplicates.map((twin) => (
        <p key={twin.outlineId} className="spec-found">
          <Phrase
            text={text('specView.found.twice', { heading: '{heading}' })}
            values={{ heading: <GlossaryText>{twin.heading}</GlossaryText> }}
          />{' '}
          <JumpButton
            place={{ from: `${section.id} ${twin.outlineId}`, kind: 'section', id: twin.outlineId }}
            label={text('specView.go')}
            name={text('specView.goOf', { name: twin.heading })}
            going={going}
          />
        </p>
      ))}
      {order !== undefined && (
        <p className="spec-found">
          {order.after === null
            ? text('specView.order.first')
            : text('specView.order.after', { name: nameOf(order.after) })}
        </p>
      )}
    </>
  );
}
