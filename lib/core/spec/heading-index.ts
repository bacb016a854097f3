import { isOneEditApart } from './one-edit.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { isRealWord } from './real-words.ts';
import type { Template, TemplateSection } from './template.ts';
import { stemOf } from './word-stem.ts';

/** What a heading means to a template. */
export type HeadingMeaning =
  /** The name or an alias of these sections, in either number; more than one only where the aliases say so. */
  | { readonly kind: 'exact'; readonly sections: readonly TemplateSection[] }
  /** One letter away from a name or an alias of this section, in a long word: to be shown as a guess. */
  | { readonly kind: 'fuzzy'; readonly sections: readonly TemplateSection[] }
  /** One letter away from different sections: nobody can tell, so it serves neither. */
  | { readonly kind: 'ambiguous'; readonly sections: readonly TemplateSection[] };

/** A typing error in a shorter word makes another word ("goal", "goat") too easily. */
const MIN_FUZZY_WORD = 6;

interface KnownName {
  readonly words: readonly string[];
  readonly sections: readonly TemplateSection[];
}

/** Looks headings up in one template. Build it once per template (`headingIndexOf`). */
export class HeadingIndex {
  readonly #exact = new Map<string, readonly TemplateSection[]>();
  /** The same in the singular; `undefined` where different sections share the form. */
  readonly #stems = new Map<string, readonly TemplateSection[] | undefined>();
  /** Names by number of words: a typing error leaves that number alone. */
  readonly #byLength = new Map<number, KnownName[]>();
  readonly #known = new Map<string, HeadingMeaning | undefined>();

  constructor(template: Template) {
    this.#addNames(template.sections);
    for (const [name, sections] of this.#exact) {
      const words = name.split(' ');
      this.#addStem(words.map(stemOf).join(' '), sections);
      if (words.every((word) => word.length < MIN_FUZZY_WORD)) continue;
      const same = this.#byLength.get(words.length) ?? [];
      same.push({ words, sections });
      this.#byLength.set(words.length, same);
    }
  }

  /** A name is its section's alone; an alias belongs to every section that lists it. */
  #addNames(sections: readonly TemplateSection[]): void {
    for (const section of sections) {
      const name = normaliseHeading(section.name);
      if (name !== '' && !this.#exact.has(name)) this.#exact.set(name, [section]);
    }
    const names = new Set(this.#exact.keys());
    for (const section of sections) {
      for (const alias of new Set(section.aliases.map(normaliseHeading))) {
        if (alias !== '' && !names.has(alias)) {
          this.#exact.set(alias, [...(this.#exact.get(alias) ?? []), section]);
        }
      }
    }
  }

  #addStem(stem: string, sections: readonly TemplateSection[]): void {
    const known = this.#stems.has(stem) ? this.#stems.get(stem) : sections;
    const isSame = known?.length === sections.length && sections.every((section) => known.includes(section));
    this.#stems.set(stem, isSame ? sections : undefined);
  }

  /** `undefined` for a heading that means nothing to the template. Remembers headings; O(names) for a new one. */
  find(heading: string): HeadingMeaning | undefined {
    const name = normaliseHeading(heading);
    if (name === '') return undefined;
    if (!this.#known.has(name)) {
      if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
      this.#known.set(name, this.#look(name));
    }
    return this.#known.get(name);
  }

  #look(name: string): HeadingMeaning | undefined {
    const exact = this.#exact.get(name);
    if (exact !== undefined) return { kind: 'exact', sections: exact };
    const words = name.split(' ');
    const inOtherNumber = this.#stems.get(words.map(stemOf).join(' '));
    if (inOtherNumber !== undefined) return { kind: 'exact', sections: inOtherNumber };
    const found = new Set<TemplateSection>();
    let fewest: readonly TemplateSection[] | undefined;
    for (const known of this.#byLength.get(words.length) ?? []) {
      if (!differsByOneTypo(words, known.words)) continue;
      if (fewest === undefined || known.sections.length < fewest.length) fewest = known.sections;
      for (const section of known.sections) found.add(section);
    }
    if (fewest === undefined) return undefined;
    // Names of one and the same heading ("Goals & Success") are no contradiction.
    const kind = found.size === fewest.length ? 'fuzzy' : 'ambiguous';
    return { kind, sections: [...found] };
  }
}

/** A page that is typed in all day makes many headings; those of any one state are far fewer. */
const MAX_REMEMBERED = 2_000;

/** `true` when all words are equal but one, which is long, has one typing error and is no word of its own. */
function differsByOneTypo(words: readonly string[], known: readonly string[]): boolean {
  let typos = 0;
  for (const [index, word] of words.entries()) {
    const other = known[index] ?? '';
    if (word === other) continue;
    if (++typos > 1 || Math.min(other.length, word.length) < MIN_FUZZY_WORD) return false;
    if (isRealWord(stemOf(word).trim()) || !isOneEditApart(word, other)) return false;
  }
  return typos === 1;
}

const indexes = new WeakMap<Template, HeadingIndex>();

/** The index of a template, built at its first use. */
export function headingIndexOf(template: Template): HeadingIndex {
  const known = indexes.get(template);
  if (known !== undefined) return known;
  const index = new HeadingIndex(template);
  indexes.set(template, index);
  return index;
}
