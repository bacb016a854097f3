import { useContext, type ReactNode } from 'react';
import type { ExpectationReport, SectionReport } from '../../../lib/core/spec/spec-report.ts';
import { EXPECTATION_TEXTS } from '../../../lib/core/spec/spec-texts.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { TextContext, useText } from '../../ui/use-text.ts';

/** What the section should hold: what was found of it, what was not, or, before it is written, what to write. */
export function ExpectationList({ section }: { readonly section: SectionReport }): ReactNode {
  if (section.expectations.length === 0) return null;
  const isWritten = section.status === 'present' || section.status === 'thin';
  return (
    <ul className="spec-expectations">
      {section.expectations.map((expectation) => (
        <Expectation key={expectation.kind} expectation={expectation} isWritten={isWritten} />
      ))}
    </ul>
  );
}

interface ExpectationProps {
  readonly expectation: ExpectationReport;
  readonly isWritten: boolean;
}

function Expectation({ expectation, isWritten }: ExpectationProps): ReactNode {
  const text = useText();
  const translate = useContext(TextContext);
  const { kind, met, found = '', faults = [] } = expectation;
  const what = translate(EXPECTATION_TEXTS[kind]);
  const openKey = isWritten ? 'specView.expects.notFound' : 'specView.expects.wanted';
  return (
    <li data-expectation={kind} data-met={met}>
      <Icon name={met ? 'check' : 'bullet'} />
      <div>
        {met ? text('specView.expects.found', { what }) : text(openKey, { what })}
        {met && found !== '' && (
          <>
            {' '}
            <Phrase
              text={text('specView.expects.quote', { found: '{found}' })}
              values={{ found: <GlossaryText>{found}</GlossaryText> }}
            />
          </>
        )}
        {faults.length > 0 && (
          <ul className="spec-faults">
            {faults.map((fault, index) => (
              <li key={index}>
                <GlossaryText>{fault}</GlossaryText>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
