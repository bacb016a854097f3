import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

/** How long the button waits for a first sign of the sync before it may be pressed again. */
const PATIENCE_MS = 10_000;

interface SyncButtonProps {
  readonly label: string;
  /** What a screen reader says; begins with the label. */
  readonly name?: string;
  /** A sync is going on. */
  readonly busy: boolean;
  /** Another object with every news of the sync, which ends the waiting for the first. */
  readonly outcome: unknown;
  /** Among the buttons of one source, or on its own. */
  readonly look: 'plain-button' | 'button';
  readonly onSync: () => Promise<void>;
}

/** Asks for a sync, and shows that one is under way. */
export function SyncButton({ label, name, busy, outcome, look, onSync }: SyncButtonProps): ReactNode {
  const text = useText();
  /** What the outcome was when the button was pressed. */
  const [asked, setAsked] = useState<{ readonly before: unknown }>();
  const waiting = busy || (asked !== undefined && asked.before === outcome);
  useEffect(() => {
    if (asked === undefined) return undefined;
    const timer = setTimeout(() => {
      setAsked(undefined);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [asked]);
  return (
    <button
      type="button"
      className={look}
      aria-disabled={waiting}
      aria-label={waiting ? undefined : name}
      onClick={() => {
        if (waiting) return;
        setAsked({ before: outcome });
        void onSync();
      }}
    >
      {waiting ? text('sources.action.syncing') : label}
    </button>
  );
}
