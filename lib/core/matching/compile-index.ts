import type { Entry } from '../glossary/entry.ts';
import { ROLES } from '../role.ts';
import { buildPhraseTable } from './build-phrase-table.ts';
import type { FormList } from './build-phrase-table.ts';
import { fingerprintWords } from './entry-fingerprint.ts';
import {
  ENTRY_ALSO_NOBODYS,
  ENTRY_AMBIGUOUS,
  ENTRY_HAS_NOT,
  ENTRY_NEEDS_CUE,
  packIndex,
} from './index-layout.ts';
import type { CompiledIndex, SharedPhrases } from './index-layout.ts';
import { phraseForms } from './phrase-forms.ts';
import type { PhraseForm } from './phrase-forms.ts';

/** A phrase and the number of what it speaks for: an entry, or a sense. */
export interface Phrase {
  readonly text: string;
  readonly caseSensitive: boolean | undefined;
  readonly owner: number;
}

/**
 * Compiles a glossary for `Matcher`. An entry is known by its position in `entries` from then on. A form that two
 * entries claim goes to the earlier one; one that was only derived (a plural) yields to one that was written.
 * `REST` as written and `rest` folded can stand side by side. Linear in the length of all forms.
 */
export function compileIndex(entries: readonly Entry[]): CompiledIndex {
  const cues = entries.flatMap((entry, owner) => (entry.needsCue ? cuePhrases(entry, owner) : []));
  const not = entries.flatMap((entry, owner) =>
    entry.not.map((text) => ({ text, caseSensitive: undefined, owner })),
  );
  const fingerprints = new Int32Array(entries.length * 2);
  for (const [ordinal, { id }] of entries.entries()) {
    const [low, high] = fingerprintWords(id);
    fingerprints[ordinal * 2] = low;
    fingerprints[ordinal * 2 + 1] = high;
  }
  return packIndex({
    terms: buildPhraseTable(termForms(entries)),
    cues: compileShared(cues),
    not: compileShared(not),
    fingerprints,
    info: Uint8Array.from(entries, entryInfo),
  });
}

/** Compiles phrases that may belong to several owners at once. */
export function compileShared(phrases: readonly Phrase[]): SharedPhrases {
  const owners = new Map<string, { form: PhraseForm; items: Set<number> }>();
  for (const { text, caseSensitive, owner } of phrases) {
    for (const form of phraseForms(text, caseSensitive)) {
      const key = (form.exact ? 'E' : 'F') + form.text;
      const known = owners.get(key);
      if (known === undefined) owners.set(key, { form, items: new Set([owner]) });
      else known.items.add(owner);
    }
  }
  const lists = [...owners.values()];
  const listStarts = new Int32Array(lists.length + 1);
  for (const [list, { items }] of lists.entries()) {
    listStarts[list + 1] = (listStarts[list] ?? 0) + items.size;
  }
  return {
    table: buildPhraseTable({ forms: lists.map(({ form }) => form), owners: [...lists.keys()] }),
    listStarts,
    items: Int32Array.from(lists.flatMap(({ items }) => [...items])),
  };
}

/** In the order of the entries, as forms that stand side by side can share their characters. */
function termForms(entries: readonly Entry[]): FormList {
  const forms: PhraseForm[] = [];
  const owners: number[] = [];
  const add = (text: string, { caseSensitive }: Entry, owner: number): void => {
    for (const form of phraseForms(text, caseSensitive)) {
      forms.push(form);
      owners.push(owner);
    }
  };
  for (const [owner, entry] of entries.entries()) {
    add(entry.term, entry, owner);
    for (const alias of entry.aliases) add(alias, entry, owner);
  }
  return { forms, owners };
}

function cuePhrases(entry: Entry, owner: number): readonly Phrase[] {
  return entry.senses.flatMap((sense) =>
    sense.cues.map((text) => ({ text, caseSensitive: undefined, owner })),
  );
}

function entryInfo(entry: Entry): number {
  let info = 0;
  for (const [bit, role] of ROLES.entries()) {
    if (entry.senses.some((sense) => sense.domain === role)) info |= 1 << bit;
  }
  if (info !== 0 && entry.senses.some((sense) => sense.domain === undefined)) info |= ENTRY_ALSO_NOBODYS;
  if (entry.senses.length > 1) info |= ENTRY_AMBIGUOUS;
  if (entry.needsCue) info |= ENTRY_NEEDS_CUE;
  if (entry.not.length > 0) info |= ENTRY_HAS_NOT;
  return info;
}
