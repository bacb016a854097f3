import { useEffect, useRef, useState, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import { hostOf } from './host-of.ts';
import type { RemovedSite } from './sites-state.ts';

interface RemovedSiteNoteProps {
  readonly removed: RemovedSite;
  /** It came back, or the reader does not need the note any more. */
  readonly onDone: () => void;
}

/** Says that a site was removed, and brings it back. Stays until it is used or closed. */
export function RemovedSiteNote({ removed, onDone }: RemovedSiteNoteProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const undo = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState(false);
  const site = hostOf(removed.origin);

  // The button that was pressed is gone with its site: the focus goes to what is most likely wanted next.
  useEffect(() => {
    undo.current?.focus();
    announce(text('sites.removed.note', { site }));
  }, [announce, site, text]);

  function restore(): void {
    // Nothing may come before this: browsers ask for permissions only right in a click.
    void removed.restore().then((restored) => {
      setRefused(!restored);
      if (!restored) return;
      announce(text('sites.removed.restored', { site }));
      onDone();
    });
  }

  return (
    <div className="note">
      <p>
        <Phrase
          text={text('sites.removed.note', { site: '{site}' })}
          values={{ site: <GlossaryText>{site}</GlossaryText> }}
        />
      </p>
      <div className="note-actions">
        <button ref={undo} type="button" className="button" onClick={restore}>
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
