import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/use-text.ts';

interface PauseSiteProps {
  /** Pauses the site beside the panel; `false` when that could not be saved. */
  readonly onPause: () => Promise<boolean>;
  /** The button goes with the document, and the focus has to go somewhere. */
  readonly onPaused: () => void;
}

/** Pauses Parlance on the site beside the panel. */
export function PauseSite({ onPause, onPaused }: PauseSiteProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [isFailed, setFailed] = useState(false);

  async function pause(): Promise<void> {
    const isSaved = await onPause();
    setFailed(!isSaved);
    announce(text(isSaved ? 'panel.pausedHere' : 'common.notSaved'));
    if (isSaved) onPaused();
  }

  return (
    <footer className="side-foot">
      <button type="button" className="action" onClick={() => void pause()}>
        {text('panel.pause')}
      </button>
      {isFailed && <p className="problem">{text('common.notSaved')}</p>}
    </footer>
  );
}
