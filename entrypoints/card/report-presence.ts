import type { ToPage } from '../../lib/core/card/protocol.ts';

/**
 * Tells the page side when pointer and focus come and go, and when Esc is pressed: it cannot see into the frame,
 * and has to keep the card open for as long as the reader is in it.
 */
export function reportPresence(frame: Window, send: (message: ToPage) => void): void {
  const { documentElement } = frame.document;
  documentElement.addEventListener('pointerenter', () => {
    send({ type: 'pointer', inside: true });
  });
  documentElement.addEventListener('pointerleave', () => {
    send({ type: 'pointer', inside: false });
  });
  frame.addEventListener('focus', () => {
    send({ type: 'focus', inside: true });
  });
  frame.addEventListener('blur', () => {
    send({ type: 'focus', inside: false });
  });
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    send({ type: 'close' });
  });
}
