/** Rest on a mark before its card opens: shorter opens cards at readers who only move the pointer across. */
export const OPEN_MS = 500;

/** After the pointer left the mark or the card: time to cross the gap between them. */
export const CLOSE_MS = 300;
