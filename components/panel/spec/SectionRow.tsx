import { useContext, type ReactNode } from 'react';
import { statusText } from '../../../lib/core/spec/report-text.ts';
import type { OrderHint, SectionReport } from '../../../lib/core/spec/spec-report.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { TextContext, useText } from '../../ui/use-text.ts';
import { ExpectationList } from './ExpectationList.tsx';
import { JumpButton } from './JumpButton.tsx';
import { SectionFindings } from './SectionFindings.tsx';
import { StatusMark } from './StatusMark.tsx';
import type { Going, Place } from './use-going.ts';

interface SectionRowProps {
  readonly section: SectionReport;
  /** Names of all sections of the template by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly order: OrderHint | undefined;
  readonly going: Going;
}

/** The verdict on one section, with what to do about it. */
export function SectionRow({ section, names, order, going }: SectionRowProps): ReactNode {
  const text = useText();
  const translate = useContext(TextContext);
  const { id, name, required, status, hint } = section;
  // Nobody has to write what is optional: one line tells that it could be there.
  const isWorthMore = required || status !== 'missing';
  return (
    <li data-section={id} data-status={status} data-required={required}>
      <StatusMark status={status} isRequired={required} />
      <div className="spec-section-body">
        <h4>
          <GlossaryText>{name}</GlossaryText>
        </h4>
        <p className="spec-status">
          <span className="spec-status-word">{capitalise(statusText(section, translate))}</span>
          {' · '}
          {text(required ? 'specView.required' : 'specView.optional')}
          {' · '}
          <SectionJump section={section} going={going} />
        </p>
        <SectionFindings section={section} names={names} order={order} going={going} />
        {isWorthMore && <ExpectationList section={section} />}
        {isWorthMore && status !== 'present' && hint !== '' && (
          <p className="quiet">
            <GlossaryText>{hint}</GlossaryText>
          </p>
        )}
      </div>
    </li>
  );
}

/** The status begins the line here; in reports it stands in a sentence. */
function capitalise(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}

/** One button in every state, so that the focus stays when a section appears while somebody types. */
function SectionJump({
  section,
  going,
}: {
  readonly section: SectionReport;
  readonly going: Going;
}): ReactNode {
  const text = useText();
  const { id, name, outlineId, standsAfter } = section;
  const place: Place =
    outlineId === undefined
      ? { from: id, kind: 'place', id: standsAfter ?? null }
      : { from: id, kind: 'section', id: outlineId };
  return outlineId === undefined ? (
    <JumpButton
      place={place}
      label={text('specView.goToPlace')}
      name={text('specView.goToPlaceOf', { name })}
      going={going}
    />
  ) : (
    <JumpButton
      place={place}
      label={text('specView.go')}
      name={text('specView.goOf', { name })}
      going={going}
    />
  );
}
