import type { ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { UndoNote } from '../../ui/UndoNote.tsx';
import { useText } from '../../ui/use-text.ts';

export interface RemovedTemplate {
  readonly name: string;
  /** `false` where that could not be saved. */
  readonly restore: () => Promise<boolean>;
}

interface RemovedTemplateNoteProps {
  readonly removed: RemovedTemplate;
  readonly onDone: () => void;
}

/** Says that a template was removed, and brings it back. */
export function RemovedTemplateNote({ removed, onDone }: RemovedTemplateNoteProps): ReactNode {
  const text = useText();
  const { name, restore } = removed;
  return (
    <UndoNote
      news={text('templates.removed', { name })}
      undone={text('templates.restored', { name })}
      onUndo={restore}
      onDone={onDone}
    >
      <Phrase
        text={text('templates.removed', { name: '{name}' })}
        values={{ name: <GlossaryText>{name}</GlossaryText> }}
      />
    </UndoNote>
  );
}
