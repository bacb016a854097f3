import { useId, useState, type ReactNode } from 'react';
import type { Template } from '../../../lib/core/spec/template.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/use-text.ts';
import type { SpecActions, SpecState } from './spec-state.ts';
import type { SpecCheck } from './use-spec-check.ts';

interface TemplatePickerProps {
  readonly state: SpecState;
  readonly check: SpecCheck;
  readonly onChoose: SpecActions['chooseTemplate'];
}

/** What the document is checked against; the choice is kept for its project or space. */
export function TemplatePicker({ state, check, onChoose }: TemplatePickerProps): ReactNode {
  const text = useText();
  const id = useId();
  const [refused, setRefused] = useState(false);
  const { template, suggested, isFitting } = check;
  const choose = async (chosen: string): Promise<void> => {
    setRefused(!(await onChoose(chosen)));
  };
  return (
    <div className="spec-template">
      <label className="label" htmlFor={id}>
        {text('specView.template.label')}
      </label>
      <Select
        id={id}
        className="input"
        data-template={template.id}
        value={template.id}
        options={state.templates.map((one) => [
          one.id,
          one === suggested ? text('specView.template.suggestedOption', { name: one.name }) : one.name,
        ])}
        aria-describedby={`${id}-note`}
        onChange={(chosen) => void choose(chosen)}
      />
      <p id={`${id}-note`} className="quiet">
        <TemplateNote state={state} template={template} />
      </p>
      {isFitting && suggested !== template && (
        <SuggestedTemplate template={suggested} onUse={() => void choose(suggested.id)} />
      )}
      {refused && (
        <p role="alert" className="problem">
          {text('common.notSaved')}
        </p>
      )}
    </div>
  );
}

interface SuggestedTemplateProps {
  readonly template: Template;
  readonly onUse: () => void;
}

function SuggestedTemplate({ template, onUse }: SuggestedTemplateProps): ReactNode {
  const text = useText();
  return (
    <p className="spec-suggestion">
      <span>
        <Phrase
          text={text('specView.template.suggested', { name: '{name}' })}
          values={{ name: <GlossaryText>{template.name}</GlossaryText> }}
        />
      </span>{' '}
      <button
        type="button"
        className="spec-link"
        aria-label={text('specView.template.useOf', { name: template.name })}
        onClick={onUse}
      >
        {text('specView.template.use')}
      </button>
    </p>
  );
}

/** Who decided, or that what was decided on is gone. */
function TemplateNote({
  state,
  template,
}: {
  readonly state: SpecState;
  readonly template: Template;
}): ReactNode {
  const text = useText();
  if (template.id !== state.templateId) {
    return (
      <Phrase
        text={text('specView.template.gone', { id: '{id}', name: '{name}' })}
        values={{
          id: <GlossaryText>{state.templateId}</GlossaryText>,
          name: <GlossaryText>{template.name}</GlossaryText>,
        }}
      />
    );
  }
  switch (state.chosenBy) {
    case 'reader':
      return text('specView.template.byReader');
    case 'organisation':
      return text('specView.template.byOrganisation');
    case 'nobody':
      return text('specView.template.byNobody');
    default:
      return state.chosenBy satisfies never;
  }
}
