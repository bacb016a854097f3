import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** The pointer rests this long before details open, so that crossing the text opens none; milliseconds. */
const REST_MS = 250;
/** The pointer may leave for this long on its way into the details. */
const LEAVE_MS = 300;

/**
 * Opens the details of a term (an element with `data-key` in `box`) when the pointer rests on it or the focus comes
 * into it, and closes them when both have left, or on Esc, which gives the focus back to the term. One set of
 * listeners for all terms: a long passage has thousands.
 */
export function useOpening(
  box: RefObject<HTMLElement | null>,
  openKey: string | undefined,
  onOpen: (key: string | undefined) => void,
): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const setOpen = useEffectEvent((key: string | undefined) => {
    if (key !== openKey) onOpen(key);
  });
  const closeUnlessFocused = useEffectEvent(() => {
    // Who works with the keyboard does not lose what they read to a pointer that lies about.
    if (openKey !== undefined && keyOf(document.activeElement) !== openKey) onOpen(undefined);
  });

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const mounted = new AbortController();
    const { signal } = mounted;
    let pointed: string | undefined;
    const later = (action: () => void, delay: number): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(action, delay);
    };
    const point = (key: string | undefined): void => {
      if (key === pointed) return;
      pointed = key;
      if (key === undefined) later(() => closeUnlessFocused(), LEAVE_MS);
      else later(() => setOpen(key), REST_MS);
    };
    element.addEventListener('mouseover', ({ target }) => point(keyOf(target)), { signal });
    element.addEventListener('mouseleave', () => point(undefined), { signal });
    element.addEventListener(
      'focusin',
      ({ target }) => {
        clearTimeout(timer.current);
        setOpen(keyOf(target));
      },
      { signal },
    );
    element.addEventListener(
      'focusout',
      ({ target, relatedTarget }) => {
        if (keyOf(target) !== keyOf(relatedTarget)) later(() => closeUnlessFocused(), 0);
      },
      { signal },
    );
    return () => {
      mounted.abort();
      clearTimeout(timer.current);
    };
  }, [box]);

  useEffect(() => {
    if (openKey === undefined) return undefined;
    const mounted = new AbortController();
    // On the document: details that the pointer opened have no focus, and Esc must close them too.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        clearTimeout(timer.current);
        const term = termOf(document.activeElement);
        if (term?.dataset['key'] === openKey) term.querySelector('button')?.focus();
        setOpen(undefined);
      },
      { signal: mounted.signal },
    );
    return () => {
      mounted.abort();
    };
  }, [openKey]);
}

function keyOf(target: EventTarget | null): string | undefined {
  return termOf(target)?.dataset['key'];
}

function termOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
}
