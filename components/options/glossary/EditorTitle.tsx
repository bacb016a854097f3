import type { ReactNode } from 'react';
import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';
import type { EditingPlan } from './plan-editing.ts';

interface EditorTitleProps {
  readonly plan: EditingPlan;
  readonly sources: readonly SourceInfo[];
}

/** What the form is about to make. */
export function EditorTitle({ plan: { editing, versionOf }, sources }: EditorTitleProps): ReactNode {
  const text = useText();
  const term = <GlossaryText>{(editing ?? versionOf)?.term ?? ''}</GlossaryText>;
  const source = sources.find(({ id }) => id === versionOf?.origin);
  return (
    <div className="entry-head">
      <h2 id="editor-title">
        {editing !== undefined && (
          <Phrase text={text('entries.form.edit', { term: '{term}' })} values={{ term }} />
        )}
        {versionOf !== undefined && (
          <Phrase text={text('entries.form.own', { term: '{term}' })} values={{ term }} />
        )}
        {editing === undefined && versionOf === undefined && text('entries.form.new')}
      </h2>
      <p className="hint">
        {versionOf === undefined ? (
          text('entries.form.hint')
        ) : (
          <Phrase
            text={text('entries.form.ownHint', { source: '{source}' })}
            values={{ source: <GlossaryText>{nameSource(versionOf.origin, source, text)}</GlossaryText> }}
          />
        )}
      </p>
    </div>
  );
}
