import type { FocusTarget } from '../../components/card/card-context.ts';

/** The walk button that the reader is on at the moment, to be given the focus again in the next card. */
export function focusedWalk(document: Document): FocusTarget | null {
  const step = document.hasFocus() ? document.activeElement?.getAttribute('data-walk') : null;
  return step === 'next' || step === 'previous' ? step : null;
}
