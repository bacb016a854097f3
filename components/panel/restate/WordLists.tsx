import { useId, type ReactNode } from 'react';
import type { RestatedPassage } from '../../../lib/core/restating/restated-passage.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText } from '../../ui/use-text.ts';
import { AddDefinition } from '../AddDefinition.tsx';

interface WordListsProps {
  readonly passage: Pick<RestatedPassage, 'unknown' | 'untold' | 'role'>;
  /** As in `RestateView`. */
  readonly addAddress: string | undefined;
}

/** What could not be restated: words that nobody has explained, and terms without a text for the role. */
export function WordLists({ passage, addAddress }: WordListsProps): ReactNode {
  const text = useText();
  const { unknown, untold, role } = passage;
  return (
    <>
      {unknown.length > 0 && (
        <WordList title={text('restate.unknown')}>
          {unknown.map((word) => (
            <li key={word} data-unknown={word}>
              <GlossaryText>{word}</GlossaryText>
              {addAddress !== undefined && <AddDefinition word={word} optionsAddress={addAddress} />}
            </li>
          ))}
        </WordList>
      )}
      {untold.length > 0 && (
        <WordList title={text('restate.untold', { role: text(ROLE_LABELS[role]) })}>
          {untold.map(({ termId, term }) => (
            <li key={termId}>
              <GlossaryText>{term}</GlossaryText>
            </li>
          ))}
        </WordList>
      )}
    </>
  );
}

function WordList({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="restate-words">
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>{children}</ul>
    </section>
  );
}
