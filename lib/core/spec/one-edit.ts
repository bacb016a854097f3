/**
 * `true` when one letter added, left out, replaced or swapped with its neighbour makes `a` of `b`: a distance of
 * exactly 1 by Damerau and Levenshtein in its restricted form (optimal string alignment). Linear.
 */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.slice(start);
  if (short.length < long.length) return rest === long.slice(start + 1);
  if (rest.slice(1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    rest.slice(2) === long.slice(start + 2)
  );
}
