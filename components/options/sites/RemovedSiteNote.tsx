import type { ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { UndoNote } from '../../ui/UndoNote.tsx';
import { useText } from '../../ui/use-text.ts';
import { hostOf } from './host-of.ts';
import type { RemovedSite } from './sites-state.ts';

interface RemovedSiteNoteProps {
  readonly removed: RemovedSite;
  /** It came back, or the reader does not need the note any more. */
  readonly onDone: () => void;
}

/** Says that a site was removed, and brings it back. */
export function RemovedSiteNote({ removed, onDone }: RemovedSiteNoteProps): ReactNode {
  const text = useText();
  const site = hostOf(removed.origin);
  return (
    <UndoNote
      news={text('sites.removed.note', { site })}
      undone={text('sites.removed.restored', { site })}
      onUndo={removed.restore}
      onDone={onDone}
    >
      <Phrase
        text={text('sites.removed.note', { site: '{site}' })}
        values={{ site: <GlossaryText>{site}</GlossaryText> }}
      />
    </UndoNote>
  );
}
