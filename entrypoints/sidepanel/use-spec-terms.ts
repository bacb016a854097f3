import { useEffect, useMemo, useState } from 'react';
import type { TermsMessage } from '../../lib/core/panel/protocol.ts';
import { ROLES } from '../../lib/core/role.ts';
import { adviseSpec, type SpecTerm } from '../../lib/core/spec/advise-spec.ts';
import type { Outline } from '../../lib/core/spec/outline.ts';
import { readEntries } from '../../lib/platform/generations.ts';

export interface SpecWords {
  readonly terms: readonly SpecTerm[];
  readonly unknownAcronyms: readonly string[];
}

const NO_WORDS: SpecWords = { terms: [], unknownAcronyms: [] };
const NO_OUTLINE: Outline = { title: '', preamble: [], sections: [], partial: false };

interface Named {
  readonly message: TermsMessage;
  readonly terms: readonly SpecTerm[];
}

/** The words of the page that advice speaks of. The page knows terms by their positions, so names are looked up. */
export function useSpecTerms(message: TermsMessage | null): SpecWords {
  const [named, setNamed] = useState<Named>();
  useEffect(() => {
    if (message === null) return undefined;
    const mounted = new AbortController();
    void nameTerms(message).then((terms) => {
      if (!mounted.signal.aborted) setNamed({ message, terms });
    });
    return () => {
      mounted.abort();
    };
  }, [message]);
  return useMemo(() => {
    if (message === null) return NO_WORDS;
    const isSamePage = named?.message.document === message.document;
    return {
      // Until the names of the latest change are there, those before it are near enough.
      terms: isSamePage ? named.terms : [],
      unknownAcronyms: message.unknown.map(({ text }) => text),
    };
  }, [message, named]);
}

/** Only the names that advice would list are read: a page can hold hundreds of terms. */
async function nameTerms({ generation, terms }: TermsMessage): Promise<readonly SpecTerm[]> {
  const numbered = terms
    // What the page itself explains, everybody knows.
    .filter(({ definedHere }) => definedHere === undefined)
    .map(({ entry, count, domainMask }) => ({
      id: String(entry),
      term: '',
      domains: ROLES.filter((_, bit) => (domainMask & (1 << bit)) !== 0),
      count,
    }));
  const advice = adviseSpec(NO_OUTLINE, { terms: numbered, unknownAcronyms: [] });
  const listed = new Set(advice.flatMap(({ items }) => items.map(({ id }) => id)));
  const found = await readEntries(generation, [...listed].map(Number));
  // What cannot be named is left out.
  return numbered.flatMap((term) => {
    if (!listed.has(term.id)) return [term];
    const entry = found.ok ? found.value.get(Number(term.id)) : undefined;
    return entry === undefined ? [] : [{ ...term, id: entry.id, term: entry.term }];
  });
}
