import { useEffect, useRef, type ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';

interface RemovedNoteProps {
  readonly entry: Entry;
  readonly onUndo: () => void;
}

/** An own entry is gone, and can be had back. Takes the focus, which was on what is not there any more. */
export function RemovedNote({ entry, onUndo }: RemovedNoteProps): ReactNode {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <div className="entry-notice removed">
      <p>
        <Phrase
          text={text('entries.removed', { term: '{term}' })}
          values={{ term: <GlossaryText>{entry.term}</GlossaryText> }}
        />
      </p>
      <button ref={button} type="button" className="button" onClick={onUndo}>
        {text('common.undo')}
      </button>
    </div>
  );
}
