import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { fitIndex } from '../../../lib/core/glossary/fit-index.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { makeGlossaryEntry } from './make-glossary-entry.ts';

/** The entries of one source; `aliases` are of two words, which takes the most room. */
function entriesOf(origin: string, terms: number, aliases: number): readonly Entry[] {
  return Array.from({ length: terms }, (_, at) => {
    const names = Array.from({ length: aliases }, (__, number) => `${origin}${at} alias${number}`);
    return makeGlossaryEntry({ term: `${origin}${at} term`, id: `${origin}-${at}`, aliases: names, origin });
  });
}

const glossaryOf = (...parts: readonly (readonly Entry[])[]) => ({
  entries: parts.flat(),
  sources: parts.map((entries) => ({ id: entries[0]?.origin ?? '', name: '' })),
  dropped: [],
});

const bytesOf = (entries: readonly Entry[]): number => compileIndex(entries).buffer.byteLength;

describe('a glossary whose index', () => {
  test('fits stays as it is', () => {
    const glossary = {
      ...glossaryOf(entriesOf('a', 5, 1)),
      dropped: [{ origin: 'b', entries: 1, aliases: 0, names: [] }],
    };
    const fitted = fitIndex(glossary);
    expect(fitted?.entries).toBe(glossary.entries);
    expect(fitted?.dropped).toBe(glossary.dropped);
    expect(fitted?.index).toEqual(compileIndex(glossary.entries));
  });

  test('does not fit loses the last source’s aliases, then its entries, and no more than about as much as it must', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const aliases = fc.integer({ min: 0, max: 4 });
    const source = fc.tuple(count, aliases);
    fc.assert(
      fc.property(source, source, fc.double({ min: 0, max: 1, noNaN: true }), ([n, a], [m, b], share) => {
        const glossary = glossaryOf(entriesOf('first', n, a), entriesOf('second', m, b));
        const limit = bytesOf([]) + Math.floor((bytesOf(glossary.entries) - bytesOf([])) * share);
        const fitted = fitIndex(glossary, limit);
        expect(fitted?.index.buffer.byteLength).toBeLessThanOrEqual(limit);
        const kept = fitted?.entries ?? [];
        expect(fitted?.index).toEqual(compileIndex(kept));
        // What is left is a beginning of all, by source: terms before aliases.
        expect(kept.map(({ id }) => id)).toEqual(glossary.entries.slice(0, kept.length).map(({ id }) => id));
        const lostAny = (origin: string) => fitted?.dropped.some((part) => part.origin === origin) ?? false;
        if (lostAny('first')) expect(kept.every(({ origin }) => origin === 'first')).toBe(true);
        for (const { origin, entries } of fitted?.dropped ?? []) {
          const others = kept.filter((entry) => entry.origin === origin);
          if (entries > 0) expect(others.every((entry) => entry.aliases.length === 0)).toBe(true);
        }
        // Nothing goes without being counted.
        const counted = (fitted?.dropped ?? []).reduce((sum, part) => sum + part.entries, 0);
        expect(kept.length + counted).toBe(glossary.entries.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is not much smaller than it may be', () => {
    const glossary = glossaryOf(entriesOf('a', 2_000, 2));
    const fitted = fitIndex(glossary, bytesOf(glossary.entries) * 0.8);
    const [part] = fitted?.dropped ?? [];
    expect(part).toMatchObject({ origin: 'a', entries: 0, names: [] });
    const oneStepMore = entriesOf('a', 2_000, 2).map((entry, at) => ({
      ...entry,
      aliases: entry.aliases.slice(0, Math.max(0, 4_000 - (part?.aliases ?? 0) + 6_000 / 64 - 2 * at)),
    }));
    expect(bytesOf(oneStepMore)).toBeGreaterThan(bytesOf(glossary.entries) * 0.8);
  });

  test('is of terms and forms of which there may be so many loses no term', () => {
    // A fifth of everything: the whole takes some seconds.
    const terms = LIMITS.terms / 5;
    const glossary = glossaryOf(entriesOf('a', terms, LIMITS.forms / LIMITS.terms - 1));
    expect(bytesOf(glossary.entries)).toBeGreaterThan(LIMITS.index / 5);
    expect(fitIndex(glossary, LIMITS.index / 5)?.entries).toHaveLength(terms);
  }, 30_000);

  test('has room for nothing at all is none', () => {
    expect(fitIndex(glossaryOf(entriesOf('a', 1, 0)), 10)).toBeUndefined();
  });
});
