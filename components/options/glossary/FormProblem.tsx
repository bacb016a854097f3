import type { ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { glossaryHash } from '../../../lib/core/glossary/glossary-route.ts';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import { ProblemLines } from './Field.tsx';

interface FormProblemProps {
  readonly problems: readonly Problem[];
  /** Another own entry of the same term. */
  readonly twin: Entry | undefined;
  /** The browser stored nothing. */
  readonly failed: boolean;
}

/** What is wrong with the entry as a whole. */
export function FormProblem({ problems, twin, failed }: FormProblemProps): ReactNode {
  const text = useText();
  if (problems.length === 0 && twin === undefined && !failed) return null;
  return (
    <div className="entry-notice bad" role="alert">
      <ProblemLines problems={problems} />
      {twin !== undefined && (
        <p>
          <Phrase
            text={text('entries.form.twin', { term: '{term}' })}
            values={{ term: <GlossaryText>{twin.term}</GlossaryText> }}
          />{' '}
          <a href={glossaryHash({ view: 'edit', id: twin.id })}>{text('entries.form.openTwin')}</a>
        </p>
      )}
      {failed && <p>{text('common.notSaved')}</p>}
    </div>
  );
}
