import { useEffect, useRef, useState, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
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
  const announce = useAnnounce();
  const undo = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState(false);
  const { name, restore } = removed;

  // The button that was pressed is gone with its template.
  useEffect(() => {
    undo.current?.focus();
    announce(text('templates.removed', { name }));
  }, [announce, name, text]);

  async function bringBack(): Promise<void> {
    const restored = await restore();
    setRefused(!restored);
    if (!restored) return;
    announce(text('templates.restored', { name }));
    onDone();
  }

  return (
    <div className="note">
      <p>
        <Phrase
          text={text('templates.removed', { name: '{name}' })}
          values={{ name: <GlossaryText>{name}</GlossaryText> }}
        />
      </p>
      <div className="note-actions">
        <button ref={undo} type="button" className="button" onClick={() => void bringBack()}>
          {text('common.undo')}
        </button>
        <button type="button" className="icon-button" aria-label={text('common.close')} onClick={onDone}>
          <Icon name="close" />
        </button>
      </div>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </div>
  );
}
