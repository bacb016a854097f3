import { useState, type ReactNode } from 'react';
import type { HeldContents } from '../../../lib/core/sources/source-status.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import { ProblemList } from './ProblemList.tsx';
import { sayChanges } from './say-changes.ts';

interface HeldNoteProps {
  readonly name: string;
  readonly held: HeldContents;
  /** Terms of the contents in use. */
  readonly terms: number;
  readonly onSettle: (take: boolean) => Promise<void>;
  /** A button was pressed that goes away with the note. */
  readonly onPress: () => void;
}

/** New contents that look damaged: what they would change, and the choice. */
export function HeldNote({ name, held, terms, onSettle, onPress }: HeldNoteProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [waiting, setWaiting] = useState(false);
  async function settle(take: boolean): Promise<void> {
    if (waiting) return;
    setWaiting(true);
    onPress();
    await onSettle(take);
    announce(text(take ? 'sources.held.taken' : 'sources.held.kept', { name }));
    setWaiting(false);
  }
  return (
    <div className="note warning">
      <p>{text('sources.held.what', { count: terms, now: held.terms })}</p>
      <ChangeDetails summary={sayChanges(held.changes, text)} changes={held.changes} />
      {held.problems !== undefined && <ProblemList problems={held.problems} unlisted={0} />}
      <div className="note-actions">
        <button
          type="button"
          className="button"
          aria-disabled={waiting}
          aria-label={text('sources.held.keepOf', { name })}
          onClick={() => void settle(false)}
        >
          {text('sources.held.keep')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={waiting}
          aria-label={text('sources.held.takeOf', { name })}
          onClick={() => void settle(true)}
        >
          {text('sources.held.take')}
        </button>
      </div>
    </div>
  );
}
