/** Characters that carry meaning in technical terms ("C++", "C#", ".NET", "R&D", "A/B") are spelled out. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['+', ' plus '],
  ['#', ' sharp '],
  ['.', ' dot '],
  ['&', ' and '],
  ['/', ' slash '],
]);

/**
 * The default id of a term: lower case, letters and digits of any script, words joined by hyphens.
 * May be '' for a term without letters and digits; `uniqueSlug` then gives it a number.
 */
export function slug(term: string): string {
  const spelled = term.normalize('NFC').replace(/[+#.&/]/g, (sign) => SPELLED_OUT.get(sign) ?? sign);
  return spelled
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** `slug`, with a number appended where it is empty or already in `taken`. Does not add to `taken`. */
export function uniqueSlug(term: string, taken: ReadonlySet<string>): string {
  const base = slug(term) || 'term';
  if (base !== 'term' && !taken.has(base)) return base;
  for (let number = base === 'term' ? 1 : 2; ; number += 1) {
    const candidate = `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
