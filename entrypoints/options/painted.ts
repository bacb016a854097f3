/** A frame or two. */
const PAINT_MS = 30;

/** Lets the page say that it reads before it does: a large glossary keeps it busy for a second. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINT_MS);
  });
}
