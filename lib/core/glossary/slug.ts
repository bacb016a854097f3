/** Characters that carry meaning in technical terms ("C++", "C#", ".NET", "R&D", "A/B") are spelled out. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['+', ' plus '],
  ['#', ' sharp '],
  ['.', ' dot '],
  ['&', ' and '],
  ['/', ' slash '],
]);

/** Stands in for a term without letters and digits, always with a number. */
const NAMELESS = 'term';

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
  const base = slug(term) || NAMELESS;
  if (base !== NAMELESS && !taken.has(base)) return base;
  for (let number = base === NAMELESS ? 1 : 2; ; number += 1) {
    const candidate = `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * Gives every entry of a glossary an id of its own. Remembers how far each name has been counted, so that 50,000
 * terms with one slug take no longer than 50,000 different ones.
 */
export class IdSupply {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** The id the entry asks for where it is free, else its slug, with a number where that is empty or taken. */
  give(term: string, wanted: string = slug(term)): string {
    const id = wanted !== '' && !this.#taken.has(wanted) ? wanted : this.#numbered(slug(wanted || term));
    this.#taken.add(id);
    return id;
  }

  #numbered(name: string): string {
    if (name !== '' && name !== NAMELESS && !this.#taken.has(name)) return name;
    const base = name || NAMELESS;
    let number = this.#next.get(base) ?? (base === NAMELESS ? 1 : 2);
    while (this.#taken.has(`${base}-${number}`)) number += 1;
    this.#next.set(base, number + 1);
    return `${base}-${number}`;
  }
}
