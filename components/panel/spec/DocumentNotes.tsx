import type { ReactNode } from 'react';
import type { AmbiguousHeading } from '../../../lib/core/spec/match-headings.ts';
import type { Outline } from '../../../lib/core/spec/outline.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import { JumpButton } from './JumpButton.tsx';
import type { Going } from './use-going.ts';
import type { SpecCheck } from './use-spec-check.ts';

interface DocumentNotesProps {
  readonly outline: Outline;
  readonly check: SpecCheck;
  readonly going: Going;
}

/** What the reader should know about the document as a whole before trusting the verdicts. */
export function DocumentNotes({ outline, check, going }: DocumentNotesProps): ReactNode {
  const text = useText();
  const { report, template } = check;
  const isWithoutHeadings = outline.sections.length === 0;
  if (!isWithoutHeadings && !report.partial && report.ambiguous.length === 0) return null;
  return (
    <ul className="spec-notes">
      {isWithoutHeadings && <li>{text('specView.notes.noHeadings')}</li>}
      {report.partial && <li>{text('specView.notes.partial')}</li>}
      {report.ambiguous.map((heading) => (
        <AmbiguousNote
          key={heading.outlineId}
          heading={heading}
          names={heading.sections.map((id) => template.sections.find((one) => one.id === id)?.name ?? id)}
          going={going}
        />
      ))}
    </ul>
  );
}

interface AmbiguousNoteProps {
  readonly heading: AmbiguousHeading;
  readonly names: readonly string[];
  readonly going: Going;
}

function AmbiguousNote({ heading, names, going }: AmbiguousNoteProps): ReactNode {
  const text = useText();
  const list = new Intl.ListFormat(text('locale'), { type: 'disjunction' }).format(names);
  return (
    <li>
      <Phrase
        text={text('specView.notes.ambiguous', { heading: '{heading}', names: '{names}' })}
        values={{
          heading: <GlossaryText>{heading.heading}</GlossaryText>,
          names: <GlossaryText>{list}</GlossaryText>,
        }}
      />{' '}
      <JumpButton
        place={{ from: heading.outlineId, kind: 'section', id: heading.outlineId }}
        label={text('specView.go')}
        name={text('specView.goOf', { name: heading.heading })}
        going={going}
      />
    </li>
  );
}
