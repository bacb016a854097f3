import { useEffect, useRef, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { UndoNote } from '../../ui/UndoNote.tsx';
import { useText } from '../../ui/use-text.ts';
import type { RemovedSource } from './sources-state.ts';

interface RemovedNoteProps {
  readonly removed: RemovedSource;
  /** It came back, or the reader does not need the note any more. */
  readonly onDone: (isBack: boolean) => void;
}

/** Says that a glossary was removed, and brings it back. */
export function RemovedNote({ removed, onDone }: RemovedNoteProps): ReactNode {
  const text = useText();
  const { name, hadToken } = removed;
  const isBack = useRef(false);

  // The way back ends with the note, however it goes.
  useEffect(
    () => () => {
      if (!isBack.current) void removed.forget();
    },
    [removed],
  );

  return (
    <UndoNote
      news={text('sources.removed.note', { name })}
      undone={text('sources.removed.restored', { name })}
      onUndo={removed.restore}
      onDone={(isUndone) => {
        isBack.current = isUndone;
        onDone(isUndone);
      }}
    >
      <Phrase
        text={text('sources.removed.note', { name: '{name}' })}
        values={{ name: <GlossaryText>{name}</GlossaryText> }}
      />
      {hadToken && <> {text('sources.removed.token')}</>}
    </UndoNote>
  );
}
