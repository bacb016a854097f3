import { useId, type ReactNode } from 'react';
import type { Settings } from '../../lib/core/settings/settings.ts';
import { Choice } from '../ui/Choice.tsx';
import { useText } from '../ui/use-text.ts';

interface ReadingFormProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** What is marked on pages, and how a card opens. */
export function ReadingForm({ settings, onChange }: ReadingFormProps): ReactNode {
  return (
    <>
      <MarkingQuestion settings={settings} onChange={onChange} />
      <MarkChoices settings={settings} onChange={onChange} />
      <OpeningQuestion settings={settings} onChange={onChange} />
    </>
  );
}

const MARKINGS = [
  { value: 'first-per-section', label: 'options.marking.section', hint: 'options.marking.sectionHint' },
  { value: 'first-per-page', label: 'options.marking.page', hint: undefined },
  { value: 'all', label: 'options.marking.all', hint: undefined },
] as const;

function MarkingQuestion({ settings, onChange }: ReadingFormProps): ReactNode {
  const text = useText();
  const group = useId();
  return (
    <fieldset>
      <legend>{text('options.marking.legend')}</legend>
      {MARKINGS.map(({ value, label, hint }) => (
        <Choice
          key={value}
          group={group}
          label={text(label)}
          {...(hint !== undefined && { hint: text(hint) })}
          checked={settings.marking === value}
          onChange={() => {
            onChange({ marking: value });
          }}
        />
      ))}
    </fieldset>
  );
}

function MarkChoices({ settings, onChange }: ReadingFormProps): ReactNode {
  const text = useText();
  const noRole = settings.role === null;
  return (
    <fieldset>
      <legend>{text('options.hide.legend')}</legend>
      <Choice
        label={text('options.hide.ownDomain')}
        hint={text(noRole ? 'options.hide.ownDomainNoRole' : 'options.hide.ownDomainHint')}
        checked={settings.hideOwnDomain}
        onChange={(hideOwnDomain) => {
          onChange({ hideOwnDomain });
        }}
      />
      <Choice
        label={text('options.hide.unknown')}
        hint={text('options.hide.unknownHint')}
        checked={settings.markUnknown}
        onChange={(markUnknown) => {
          onChange({ markUnknown });
        }}
      />
      <Choice
        label={text('options.hide.headings')}
        checked={settings.markHeadings}
        onChange={(markHeadings) => {
          onChange({ markHeadings });
        }}
      />
      <Choice
        label={text('options.hide.links')}
        checked={settings.markLinks}
        onChange={(markLinks) => {
          onChange({ markLinks });
        }}
      />
    </fieldset>
  );
}

const OPENERS = [
  ['hover', 'options.open.hover'],
  ['click', 'options.open.click'],
] as const;

function OpeningQuestion({ settings, onChange }: ReadingFormProps): ReactNode {
  const text = useText();
  const group = useId();
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId}>
      <legend>{text('options.open.legend')}</legend>
      {OPENERS.map(([value, label]) => (
        <Choice
          key={value}
          group={group}
          label={text(label)}
          checked={settings.openOn === value}
          onChange={() => {
            onChange({ openOn: value });
          }}
        />
      ))}
      <p className="hint" id={hintId}>
        {text('options.open.hint')}
      </p>
    </fieldset>
  );
}
