import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../lib/core/glossary/read-document.ts';
import { createEntryFilter } from '../../../lib/core/marking/entry-filter.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';

const senses = (...domains: (string | undefined)[]): object[] =>
  domains.map((domain) => ({ definition: 'A word.', ...(domain !== undefined && { domain }) }));

const { entries } = readDocument(
  {
    parlance: 1,
    name: 'Test',
    terms: [
      { term: 'latency', domain: 'engineering', definition: 'A wait.' },
      { term: 'churn', domain: 'product', definition: 'Customers leave.' },
      { term: 'stakeholder', definition: 'Somebody with a say.' },
      { term: 'model', senses: senses('engineering', 'ml') },
      { term: 'lease', senses: senses('engineering', undefined) },
      { term: 'build', senses: senses('engineering', 'engineering') },
    ],
  },
  'starter',
);
const matcher = new Matcher(compileIndex(entries));

function wanted(settings: Parameters<typeof createEntryFilter>[1]): string[] {
  const isWanted = createEntryFilter(matcher, settings);
  return entries.filter((_, ordinal) => isWanted(ordinal)).map(({ term }) => term);
}

const ALL = entries.map(({ term }) => term);

describe('what is marked', () => {
  test('for a reader without a role is everything', () => {
    expect(wanted({ role: null, hideOwnDomain: true, known: [] })).toEqual(ALL);
  });

  test('for a reader who wants to see their own domain too is everything', () => {
    expect(wanted({ role: 'engineering', hideOwnDomain: false, known: [] })).toEqual(ALL);
  });

  test('for an engineer leaves out what is only engineering, not what others also use', () => {
    expect(wanted({ role: 'engineering', hideOwnDomain: true, known: [] })).toEqual([
      'churn',
      'stakeholder',
      'model',
      'lease',
    ]);
  });

  test('leaves out what the reader said they know', () => {
    expect(wanted({ role: 'cx', hideOwnDomain: true, known: ['latency', 'no-such-term', 'model'] })).toEqual([
      'churn',
      'stakeholder',
      'lease',
      'build',
    ]);
  });
});
