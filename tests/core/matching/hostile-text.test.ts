import { expect, test } from 'vitest';

import { findAcronymDefinitions, findUnknownAcronyms } from '../../../lib/core/matching/acronyms.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { makeEntry, makeSense } from './make-entry.ts';

const REPEATS = 50_000;
/** About thirty times what it takes; quadratic behaviour would take minutes. */
const LIMIT_MS = 3000;

const matcher = new Matcher(
  compileIndex([
    makeEntry('latency'),
    makeEntry('a'),
    makeEntry('ML'),
    makeEntry('drift', { not: ['drift car'] }),
    makeEntry('feature', { needsCue: true, senses: [makeSense({ cues: ['x'] })] }),
  ]),
);

test.each([
  'a.', '@a', 'latency/', 'ML-', 'ML-1', 'a@', 'a\\', '.-', '~/', '../', 'A', 'AB ', 'AB-', 'AB (AB ', 'A&B', 'a-\u00ad',
  'a\u0301', '\u0301', '\u00ad', "a'", 'drift car ', 'feature x ', 'http://', '节', '\ud800', '\udc00', '#a', '\ufffc', '(', '\u202e',
  '👩‍💻', 'İ', 'ﬃ',
])('ends soon on endless %j', (part) => {
  const text = `${part.repeat(REPEATS)}latency`;
  const start = performance.now();
  const found = matcher.find(text);
  findUnknownAcronyms(text, found, (word) => matcher.knows(word));
  findAcronymDefinitions(text);
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  for (const { start: from, end } of found) expect(end).toBeGreaterThan(from);
}); // prettier-ignore
