import type { ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { UndoNote } from '../../ui/UndoNote.tsx';
import { useText } from '../../ui/use-text.ts';
import type { RemovedEntry } from './use-removal.ts';

interface RemovedNoteProps {
  readonly removed: RemovedEntry;
  /** It came back, or the reader does not need the note any more. */
  readonly onDone: (isBack: boolean) => void;
}

/** Says that an own entry was removed, and brings it back. */
export function RemovedNote({ removed, onDone }: RemovedNoteProps): ReactNode {
  const text = useText();
  const { term, restore } = removed;
  return (
    <UndoNote
      news={text('entries.removed', { term })}
      undone={text('entries.restored', { term })}
      onUndo={restore}
      onDone={onDone}
    >
      <Phrase
        text={text('entries.removed', { term: '{term}' })}
        values={{ term: <GlossaryText>{term}</GlossaryText> }}
      />
    </UndoNote>
  );
}
