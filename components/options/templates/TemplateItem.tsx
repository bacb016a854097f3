import { useState, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import type { RemovedTemplate } from './RemovedTemplateNote.tsx';
import type { ListedTemplate, TemplateOrigin, TemplatesActions } from './templates-state.ts';

const ORIGIN_TEXTS = {
  own: 'templates.origin.own',
  glossary: 'templates.origin.glossary',
  'built-in': 'templates.origin.builtIn',
} as const satisfies Readonly<Record<TemplateOrigin, string>>;

interface TemplateItemProps {
  readonly listed: ListedTemplate;
  readonly actions: TemplatesActions;
  readonly onRemoved: (removed: RemovedTemplate) => void;
}

/** One template with its sections. */
export function TemplateItem({ listed, actions, onRemoved }: TemplateItemProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string>();
  const { template, origin } = listed;
  const { name, sections } = template;

  async function remove(): Promise<void> {
    const restore = await actions.remove(template.id);
    setProblem(restore === undefined ? text('common.notSaved') : undefined);
    if (restore !== undefined) onRemoved({ name, restore });
  }

  function copy(): void {
    const worked = actions.copy(template);
    setProblem(worked ? undefined : text('templates.copyRefused'));
    if (worked) announce(text('action.copied'));
  }

  return (
    <li data-template-id={template.id} data-origin={origin}>
      <p className="template-name">
        <GlossaryText>{name}</GlossaryText>
      </p>
      <p className="quiet">{text(ORIGIN_TEXTS[origin])}</p>
      <details className="more">
        <summary>{text('templates.sections', { count: sections.length })}</summary>
        <ul className="plain-list">
          {sections.map((section) => (
            <li key={section.id}>
              <GlossaryText>{section.name}</GlossaryText>
              {!section.required && <span className="quiet"> ({text('specView.optional')})</span>}
            </li>
          ))}
        </ul>
      </details>
      <div className="note-actions">
        <button
          type="button"
          className="button"
          aria-label={text('templates.copyOf', { name })}
          onClick={copy}
        >
          {text('action.copy')}
        </button>
        {origin === 'own' && (
          <button
            type="button"
            className="button"
            aria-label={text('templates.removeOf', { name })}
            onClick={() => void remove()}
          >
            {text('templates.remove')}
          </button>
        )}
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </li>
  );
}
