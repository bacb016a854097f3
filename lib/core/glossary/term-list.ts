import { ownField } from '../own-field.ts';
import type { Entry } from './entry.ts';
import { foldTerm } from './fold-term.ts';
import type { RawTerm } from './formats/term-source.ts';
import { LIMITS } from './limits.ts';
import type { TermDraft } from './read-term.ts';
import { IdSupply } from './slug.ts';

/** What became of a term that was added to a list. `too-many-senses`: only some of its senses were joined. */
export type Addition = 'added' | 'joined' | 'too-many-senses' | 'duplicate' | 'full';

/** The entries of one glossary as they come together: ids given, repeated terms joined, `LIMITS.terms` kept. */
export class TermList {
  readonly #origin: string;
  readonly #entries: Entry[] = [];
  readonly #sources: RawTerm[] = [];
  readonly #byTerm = new Map<string, number>();
  /** Domains as written, of terms that stand more than once. */
  readonly #domains = new Map<number, Set<string>>();
  readonly #ids = new IdSupply();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Where the entries came from, one by one. */
  get sources(): readonly RawTerm[] {
    return this.#sources;
  }

  get isFull(): boolean {
    return this.#entries.length >= LIMITS.terms;
  }

  add(draft: TermDraft, source: RawTerm): Addition {
    const folded = foldTerm(draft.term);
    const index = this.#byTerm.get(folded);
    const earlier = index === undefined ? undefined : this.#entries[index];
    if (index !== undefined && earlier !== undefined) return this.#join(index, earlier, draft, source);
    if (this.isFull) return 'full';
    this.#byTerm.set(folded, this.#entries.length);
    this.#entries.push({ ...draft, id: this.#ids.give(draft.term, draft.id), origin: this.#origin });
    this.#sources.push(source);
    return 'added';
  }

  /**
   * The same term again: its senses are joined where all their domains differ from those that are there, as written.
   * "finance" and "legal" are both nobody's for us, and two meanings all the same.
   */
  #join(index: number, earlier: Entry, draft: TermDraft, source: RawTerm): Addition {
    const domains = this.#domains.get(index) ?? new Set(writtenDomains(this.#sources[index]?.value));
    this.#domains.set(index, domains);
    const added = writtenDomains(source.value);
    if (added.some((domain) => domains.has(domain))) return 'duplicate';
    for (const domain of added) domains.add(domain);
    const senses = [...earlier.senses, ...draft.senses];
    this.#entries[index] = {
      ...draft,
      ...earlier,
      aliases: union(earlier.aliases, draft.aliases),
      not: union(earlier.not, draft.not),
      related: union(earlier.related, draft.related),
      senses: senses.slice(0, LIMITS.sensesPerTerm),
    };
    return senses.length > LIMITS.sensesPerTerm ? 'too-many-senses' : 'joined';
  }
}

/** Of a term as `readTerm` takes it: of its one sense, or of each that it lists. */
function writtenDomains(value: unknown): readonly string[] {
  const senses = ownField(value, 'senses');
  const items: readonly unknown[] = Array.isArray(senses) && senses.length > 0 ? senses : [value];
  return items.map((item) => {
    const domain = ownField(item, 'domain');
    return typeof domain === 'string' ? domain.trim().toLowerCase() : '';
  });
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return second.length === 0 ? first : [...new Set([...first, ...second])].slice(0, LIMITS.aliasesPerTerm);
}
