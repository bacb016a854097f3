import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { looksDamaged } from '../../../lib/core/sources/brake.ts';
import { compareEntries } from '../../../lib/core/sources/compare-entries.ts';
import { NAMED_CHANGES } from '../../../lib/core/sources/summarise-changes.ts';

function makeEntry(term: string, change: Partial<Entry> = {}): Entry {
  return {
    id: term,
    term,
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ definition: term, roles: { cx: 'for cx' }, cues: [], links: [] }],
    origin: 'source',
    ...change,
  };
}

const words = (count: number, change: Partial<Entry> = {}) =>
  Array.from({ length: count }, (_, at) => makeEntry(`word ${at}`, change));
const NOTHING = { added: 0, changed: 0, removed: 0, addedNames: [], changedNames: [], removedNames: [] };

describe('what changed in a source', () => {
  test('is nothing where nothing did, whatever the order, the origin and the order of fields', () => {
    const before = words(30);
    const after = before.map((entry) => {
      const { term, ...rest } = entry;
      return { ...rest, origin: 'other', term };
    });
    expect(compareEntries(before, after.toReversed())).toEqual(NOTHING);
  });

  test('is told with names', () => {
    const before = [makeEntry('a'), makeEntry('b'), makeEntry('c')];
    const after = [makeEntry('b', { owner: 'ML' }), makeEntry('c'), makeEntry('d')];
    expect(compareEntries(before, after)).toEqual({
      added: 1,
      changed: 1,
      removed: 1,
      addedNames: ['d'],
      changedNames: ['b'],
      removedNames: ['a'],
    });
  });

  const sense = makeEntry('a').senses[0] ?? { roles: {}, cues: [], links: [] };
  test.each<[string, Partial<Entry>]>([
    ['term', { term: 'A' }],
    ['aliases', { aliases: ['x'] }],
    ['case', { caseSensitive: false }],
    ['not', { not: ['x'] }],
    ['needsCue', { needsCue: true }],
    ['related', { related: ['x'] }],
    ['owner', { owner: 'x' }],
    ['updated', { updated: '2026-01-01' }],
    ['status', { status: 'deprecated' }],
    ['replacement', { replacedBy: 'x' }],
    ['domain', { senses: [{ ...sense, domain: 'ml' }] }],
    ['definition', { senses: [{ ...sense, definition: 'x' }] }],
    ['role text', { senses: [{ ...sense, roles: { ml: 'for cx' } }] }],
    ['question', { senses: [{ ...sense, ask: 'x' }] }],
    ['cues', { senses: [{ ...sense, cues: ['x'] }] }],
    ['links', { senses: [{ ...sense, links: [{ title: 'x', url: 'https://x.example' }] }] }],
    ['number of senses', { senses: [sense, sense] }],
  ])('a change of the %s counts', (_, change) => {
    expect(compareEntries([makeEntry('a')], [makeEntry('a', change)])).toMatchObject({ changed: 1 });
  });

  test('an entry is known by its id, else by its term', () => {
    expect(compareEntries([makeEntry('a')], [makeEntry('b', { id: 'a' })])).toMatchObject({
      changed: 1,
      changedNames: ['b'],
    });
    const renamed = makeEntry('Caf\u00e9', { id: 'x' });
    expect(compareEntries([renamed], [makeEntry('cafe\u0301', { id: 'y' })])).toMatchObject({ changed: 1 });
    expect(compareEntries([renamed], [{ ...renamed, id: 'y' }])).toEqual(NOTHING);
  });

  test('names are at most 20 of each kind; numbers are whole', () => {
    const summary = compareEntries(words(30), [...words(30, { owner: 'x' }).slice(5), makeEntry('new')]);
    expect(summary).toMatchObject({ changed: 25, removed: 5, added: 1 });
    expect(summary.changedNames).toHaveLength(NAMED_CHANGES);
    expect(NAMED_CHANGES).toBe(20);
  });

  test('is the same as by looking for each entry again and again', () => {
    const entry = fc
      .record({
        id: fc.integer({ max: 9, min: 0 }),
        term: fc.constantFrom('a', 'A', 'b', 'c'),
        owner: fc.boolean(),
      })
      .map(({ id, term, owner }) => makeEntry(term, { id: `${id}`, ...(owner && { owner: 'x' }) }));
    const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 }).map((list) =>
      // As every reader of glossaries sees to: no term twice.
      list.filter((one, at) => list.findIndex((other) => fold(other) === fold(one)) === at),
    );
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const sameId = (one: Entry, list: readonly Entry[]) => list.find(({ id }) => id === one.id);
        const was = (one: Entry) =>
          sameId(one, before) ??
          before.find((other) => sameId(other, after) === undefined && fold(other) === fold(one));
        const differs = (one: Entry, other: Entry) => one.term !== other.term || one.owner !== other.owner;
        const added = after.filter((one) => was(one) === undefined);
        const changed = after.filter((one) => {
          const other = was(one);
          return other !== undefined && differs(one, other);
        });
        expect(compareEntries(before, after)).toMatchObject({
          added: added.length,
          changed: changed.length,
          removed: before.length - (after.length - added.length),
          addedNames: added.map(({ term }) => term),
          changedNames: changed.map(({ term }) => term),
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

function fold({ term }: Entry): string {
  return term.normalize('NFC').toLowerCase();
}

describe('the brake', () => {
  const changed = { owner: 'x' };
  test.each([
    ['nothing before', [], words(3), false],
    ['nothing before and after', [], [], false],
    ['nothing left of one', words(1), [], true],
    ['nothing left of many', words(500), [], true],
    ['a small one all changed', words(9), words(9, changed), false],
    ['ten all changed', words(10), words(10, changed), true],
    ['half gone', words(10), words(5), false],
    ['more than half gone', words(10), words(4), true],
    ['half changed', words(10), [...words(5, changed), ...words(10).slice(5)], false],
    ['a quarter gone and as much changed', words(12), [...words(3, changed), ...words(9).slice(3)], false],
    ['a third gone and as much changed', words(12), [...words(4, changed), ...words(8).slice(4)], true],
    ['many added', words(10), words(1_000), false],
  ])('%s', (_, before, after, isDamaged) => {
    expect(looksDamaged(before.length, after.length, compareEntries(before, after))).toBe(isDamaged);
  });
});
