import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '../../lib/core/settings/settings.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/use-text.ts';

/** How long "Saved" stays on screen. It repeats what the control itself shows, so nobody depends on it. */
const SHOWN_MS = 2_500;

export type Save = (change: Partial<Settings>) => Promise<boolean>;

export type SaveOutcome = 'saved' | 'failed' | undefined;

interface Saving {
  readonly save: Save;
  /** Of the latest change; success is forgotten after a moment, failure stays until the next success. */
  readonly outcome: SaveOutcome;
}

/** Saves changes at once and tells the reader politely. */
export function useSave(change: Save): Saving {
  const text = useText();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const save = useCallback<Save>(
    async (changes) => {
      const saved = await change(changes);
      clearTimeout(timer.current);
      setOutcome(saved ? 'saved' : 'failed');
      if (saved) {
        announce(text('options.saved'));
        timer.current = setTimeout(() => {
          setOutcome(undefined);
        }, SHOWN_MS);
      }
      return saved;
    },
    [announce, change, text],
  );
  return { save, outcome };
}
