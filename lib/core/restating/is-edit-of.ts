/**
 * Whether `after` is `before` with changes here and there, rather than another text that was put in its place: what
 * begins and ends alike makes up at least half of the shorter one. Linear.
 */
export function isEditOf(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return shorter > 0 && (start + end) * 2 >= shorter;
}
