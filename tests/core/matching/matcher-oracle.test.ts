import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { makeEntry, makeSense } from './make-entry.ts';
import { findSlowly } from './oracle.ts';

const RUNS = Number(process.env['RUNS'] ?? 3000);
/** About ten times what so many scenes take on a machine that does nothing else. */
const LIMIT_MS = RUNS * 10;

const words = [
  'error', 'Error', 'budget', 'budgets', 'Budget', 'rate', 'rates', 'SLA', 'SLAs', 'sla', 'SLO', 'IT', 'it', 's', 'S',
  'C', 'C++', '.NET', 'NET', 'A/B', 'p95', 'R²', 'r²', 'é', 'e\u0301', 'cafe\u0301', 'café', '容器', '器', '集', 'กา', 'ก',
  'straße', 'STRASSE', 'İ', 'i', 'ı', 'ﬃ', 'ς', 'Σ', 'Å', 'Å', '한', '한', '𐐀', '𐐨', '😀', '👩\u200d💻', 'x_y', '7', '12',
  '\ud800', 'policy', 'policies', 'constructor', '__proto__',
]; // prettier-ignore
const separators = [
  ' ', ' ', ' ', '-', '-', '', '\u00ad', '\u200b', '\u00a0', '\n', '  ', '–', '\u2011', '—', "'", '’', '‘', '\ufffc',
  '(', ')', '+', ', ', '. ', '#', '--', '- ', '\u0301', '\ufe0f',
]; // prettier-ignore

const separator = fc.constantFrom(...separators);
const joint = fc.constantFrom(' ', ' ', '-', '', '\u00ad');

/** A glossary, a block and a heading over a few words only, so that they meet often. */
const scene = fc
  .uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 6 })
  .chain((vocabulary) => {
    const word = fc.constantFrom(...vocabulary);
    const phrase = fc
      .array(fc.tuple(word, joint), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.flat().slice(0, -1).join(''));
    const entry = fc
      .record({
        term: phrase,
        aliases: fc.array(phrase, { maxLength: 2 }),
        caseSensitive: fc.constantFrom(undefined, undefined, undefined, true, false),
        not: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.array(phrase, { maxLength: 2 })),
        needsCue: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, fc.boolean()),
        cues: fc.array(phrase, { maxLength: 2 }),
      })
      .map(({ term, aliases, caseSensitive, not, needsCue, cues }) =>
        makeEntry(term, {
          aliases,
          not,
          needsCue,
          senses: [makeSense({ cues })],
          ...(caseSensitive !== undefined && { caseSensitive }),
        }),
      );
    return fc.record({
      entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
      block: fc.array(fc.tuple(word, separator), { maxLength: 16 }).map((parts) => parts.flat().join('')),
      heading: phrase,
    });
  });

test(
  'finds what the slow oracle finds, with the same ranges and entries',
  () => {
    let found = 0;
    fc.assert(
      fc.property(scene, ({ entries, block, heading }) => {
        const matcher = new Matcher(compileIndex(entries));
        const occurrences = matcher.find(block, { heading });
        found += occurrences.length;
        expect(occurrences).toEqual(findSlowly(entries, block, heading));
      }),
      { numRuns: RUNS },
    );
    expect(found, 'the scenes are worth something').toBeGreaterThan(RUNS);
  },
  LIMIT_MS,
);
