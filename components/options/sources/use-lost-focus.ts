import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to `place` when the button that was pressed in it goes away. Call the result when one is pressed
 * that will.
 */
export function useLostFocus(place: RefObject<HTMLElement | null>): () => void {
  const isExpected = useRef(false);
  // After every rendering, as nothing tells what took the button away: an answer, the background, another tab.
  useEffect(() => {
    if (!isExpected.current) return;
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body;
    if (isLost) place.current?.focus();
    // The reader went on elsewhere, and is not to be called back.
    if (isLost || place.current?.contains(focused) !== true) isExpected.current = false;
  });
  return () => {
    isExpected.current = true;
  };
}
