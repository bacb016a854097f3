/** More changes than this, and the writer meant something else. */
const MOST_CHANGES = 2;

/**
 * The one of `names` that `written` is probably a slip of: at most two letters differ, capitals aside, and fewer than
 * half of them. Undefined where none is that near. Levenshtein distance, row by row (Wagner and Fischer, 1974).
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const folded = written.toLowerCase();
  let nearest: string | undefined;
  let fewest = MOST_CHANGES + 1;
  for (const name of names) {
    if (Math.abs(name.length - folded.length) > MOST_CHANGES) continue;
    const changes = countChanges(folded, name.toLowerCase());
    if (changes < fewest && changes * 2 < name.length) {
      nearest = name;
      fewest = changes;
    }
  }
  return nearest;
}

function countChanges(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
