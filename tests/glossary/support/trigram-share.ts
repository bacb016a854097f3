/** Groups of three neighbouring letters or digits; white space and punctuation count as one blank. */
function trigrams(text: string): ReadonlySet<string> {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = new Set<string>();
  for (let at = 0; at + 3 <= plain.length; at += 1) found.add(plain.slice(at, at + 3));
  return found;
}

/** How much of the shorter text's letter groups the longer text has too: 0 nothing, 1 all of it. */
export function trigramShare(one: string, other: string): number {
  const [shorter, longer] = [trigrams(one), trigrams(other)].sort((a, b) => a.size - b.size);
  if (shorter === undefined || longer === undefined || shorter.size === 0) return 0;
  return [...shorter].filter((group) => longer.has(group)).length / shorter.size;
}
