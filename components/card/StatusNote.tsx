import type { ReactNode } from 'react';
import type { EntryStatus } from '../../lib/core/glossary/entry.ts';
import { assertNever } from '../../lib/core/result.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { useText } from '../ui/use-text.ts';

interface StatusNoteProps {
  readonly status: EntryStatus;
  readonly replacedBy: string | undefined;
}

/** Says when a term is not, or no longer, agreed. */
export function StatusNote({ status, replacedBy }: StatusNoteProps): ReactNode {
  const text = useText();
  switch (status) {
    case 'accepted':
      return null;
    case 'proposed':
      return <p className="note status">{text('status.proposed')}</p>;
    case 'deprecated':
      return (
        <p className="note status">
          {replacedBy === undefined ? (
            text('status.deprecated')
          ) : (
            <Phrase
              text={text('status.useInstead', { term: '{term}' })}
              values={{ term: <GlossaryText>{replacedBy}</GlossaryText> }}
            />
          )}
        </p>
      );
    default:
      return assertNever(status);
  }
}
