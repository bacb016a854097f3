import { useEffect, useMemo, useRef } from 'react';
import { useText } from '../../ui/use-text.ts';

interface LeaveWarning {
  /** Asks whether to drop the changes, if there are any; `true`: go ahead. */
  readonly ask: () => boolean;
  /** From now on leaving needs no question: everything is saved, or dropped on purpose. */
  readonly always: () => void;
}

/**
 * Asks before changes are lost: when the tab is closed or reloaded, and when a link or the way back leads to another
 * view, which the Navigation API tells beforehand.
 */
export function useLeaveWarning(changed: boolean): LeaveWarning {
  const text = useText();
  const question = text('entries.form.leave');
  const free = useRef(false);

  useEffect(() => {
    if (!changed) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (!free.current) event.preventDefault();
      },
      { signal },
    );
    const navigation: unknown = Reflect.get(window, 'navigation');
    if (navigation instanceof EventTarget) {
      navigation.addEventListener(
        'navigate',
        (event) => {
          // A browser that lets nobody hold up the way back does not let us ask either.
          if (!free.current && event.cancelable && !window.confirm(question)) event.preventDefault();
        },
        { signal },
      );
    }
    return () => {
      listening.abort();
    };
  }, [changed, question]);

  return useMemo(
    () => ({
      ask: () => !changed || window.confirm(question),
      always: () => {
        free.current = true;
      },
    }),
    [changed, question],
  );
}
