import { useEffect, useRef, useState, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import type { RemovedSource } from './sources-state.ts';

interface RemovedNoteProps {
  readonly removed: RemovedSource;
  /** It came back, or the reader does not need the note any more. */
  readonly onDone: (isBack: boolean) => void;
}

/**
 * Says that a glossary was removed, and brings it back. Stays until it is used or closed: readers who are slow with
 * the keyboard must not lose the way back.
 */
export function RemovedNote({ removed, onDone }: RemovedNoteProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const undo = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState(false);
  const isBack = useRef(false);

  // The button that was pressed is gone with its glossary: the focus goes to what is most likely wanted next.
  useEffect(() => {
    undo.current?.focus();
    announce(text('sources.removed.note', { name: removed.name }));
  }, [announce, removed.name, text]);

  // The way back ends with the note, however it goes.
  useEffect(
    () => () => {
      if (!isBack.current) void removed.forget();
    },
    [removed],
  );

  async function restore(): Promise<void> {
    const restored = await removed.restore();
    setRefused(!restored);
    if (!restored) return;
    announce(text('sources.removed.restored', { name: removed.name }));
    isBack.current = true;
    onDone(true);
  }

  return (
    <div className="note removed">
      <p>
        <Phrase
          text={text('sources.removed.note', { name: '{name}' })}
          values={{ name: <GlossaryText>{removed.name}</GlossaryText> }}
        />
        {removed.hadToken && <> {text('sources.removed.token')}</>}
      </p>
      <div className="note-actions">
        <button ref={undo} type="button" className="button" onClick={() => void restore()}>
          {text('common.undo')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={text('common.close')}
          onClick={() => {
            onDone(false);
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </div>
  );
}
