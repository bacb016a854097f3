import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useAnnounce } from './LiveRegion.tsx';
import { useText } from './use-text.ts';

interface UndoNoteProps {
  /** What happened, as it is announced. */
  readonly news: string;
  /** The same to be seen. */
  readonly children: ReactNode;
  /** What is announced once it is undone. */
  readonly undone: string;
  /**
   * Resolves to whether it worked. Called right in the click, where browsers still take a question for permissions.
   * The same function for as long as it undoes the same.
   */
  readonly onUndo: () => Promise<boolean>;
  /** It was undone, or the reader does not need the note any more. */
  readonly onDone: (isUndone: boolean) => void;
}

/**
 * Says that something was removed, and brings it back. Stays until it is used or closed: readers who are slow with
 * the keyboard must not lose the way back.
 */
export function UndoNote({ news, children, undone, onUndo, onDone }: UndoNoteProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  const told = useRef<unknown>(undefined);
  const [refused, setRefused] = useState(false);

  // The button that was pressed is gone with what was removed: the focus goes to what is most likely wanted next. Once
  // for each removal: the same may be removed again while the note still stands, and the page may change meanwhile.
  useEffect(() => {
    if (told.current === onUndo) return;
    told.current = onUndo;
    button.current?.focus();
    announce(news);
  }, [announce, news, onUndo]);

  function undo(): void {
    void onUndo().then((isUndone) => {
      setRefused(!isUndone);
      if (!isUndone) return;
      announce(undone);
      onDone(true);
    });
  }

  return (
    <div className="note removed">
      <p>{children}</p>
      <div className="note-actions">
        <button ref={button} type="button" className="button" onClick={undo}>
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
