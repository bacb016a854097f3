import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { Section } from '../Section.tsx';
import { ProblemList } from '../sources/ProblemList.tsx';
import { AddTemplates } from './AddTemplates.tsx';
import { RemovedTemplateNote, type RemovedTemplate } from './RemovedTemplateNote.tsx';
import { TemplateItem } from './TemplateItem.tsx';
import type { TemplatesActions, TemplatesState } from './templates-state.ts';

const OWN_UNREADABLE_TEXTS = {
  damaged: 'templates.ownDamaged',
  'too-new': 'templates.ownTooNew',
  unreadable: 'options.problem.unreadable',
} as const;

interface TemplatesViewProps {
  readonly state: TemplatesState;
  readonly actions: TemplatesActions;
}

/** What specs can be checked against, and where the reader adds what their team uses. */
export function TemplatesView({ state, actions }: TemplatesViewProps): ReactNode {
  const text = useText();
  const [removed, setRemoved] = useState<RemovedTemplate>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { templates, problems, ownUnreadable } = state;
  if (templates === undefined) return <p className="quiet">{text('templates.loading')}</p>;
  return (
    <>
      <Section title={text('templates.list')}>
        {removed !== undefined && (
          <RemovedTemplateNote
            key={removed.name}
            removed={removed}
            onDone={() => {
              setRemoved(undefined);
              field.current?.focus();
            }}
          />
        )}
        <ul className="template-list">
          {templates.map((listed) => (
            <TemplateItem key={listed.template.id} listed={listed} actions={actions} onRemoved={setRemoved} />
          ))}
        </ul>
        {ownUnreadable !== undefined && (
          <p className="note warning">{text(OWN_UNREADABLE_TEXTS[ownUnreadable])}</p>
        )}
        {problems.length > 0 && (
          <div className="note warning">
            <p>{text('specView.problems', { count: problems.length })}</p>
            <ProblemList problems={problems} unlisted={0} />
          </div>
        )}
      </Section>
      <Section title={text('templates.add.title')}>
        <AddTemplates field={field} onAdd={actions.add} />
      </Section>
    </>
  );
}
