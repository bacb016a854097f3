import { useCallback, useState } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import type { SpecActions } from './spec-state.ts';

/** Somewhere on the page to go to, and where the reader clicked. */
export interface Place {
  /** Names the row that was clicked. */
  readonly from: string;
  readonly kind: 'section' | 'place';
  /** Of the outline; `null` is the start of the document. */
  readonly id: string | null;
}

export interface Going {
  readonly go: (place: Place) => void;
  /** The row whose place the page could not show. */
  readonly failedFrom: string | undefined;
}

/** Shows places on the page and remembers the one that could not be shown, so that its row says so. */
export function useGoing(actions: Pick<SpecActions, 'goToSection' | 'goToPlace'>): Going {
  const text = useText();
  const announce = useAnnounce();
  const [failedFrom, setFailedFrom] = useState<string>();
  const go = useCallback(
    ({ from, kind, id }: Place): void => {
      const going = kind === 'section' && id !== null ? actions.goToSection(id) : actions.goToPlace(id);
      setFailedFrom(undefined);
      void going.then((shown) => {
        announce(text(shown ? 'specView.shown' : 'specView.notShown'));
        if (!shown) setFailedFrom(from);
      });
    },
    [actions, announce, text],
  );
  return { go, failedFrom };
}
