import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Sense } from '../../../lib/core/glossary/entry.ts';
import type { TermOnPage } from '../../../lib/core/panel/protocol.ts';
import { arrangeRows, buildTermRows, TERM_ORDERS, type TermRow } from '../../../lib/core/panel/term-rows.ts';
import { countDomains } from '../../../lib/core/restating/count-domains.ts';
import { isForeignTo, ROLES, type Role } from '../../../lib/core/role.ts';

function entry(term: string, senses: readonly Partial<Sense>[], aliases: readonly string[] = []): Entry {
  return {
    id: term.toLowerCase(),
    term,
    aliases,
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: senses.map((sense) => ({ roles: {}, cues: [], links: [], ...sense })),
    origin: 'starter',
  };
}

const found = (position: number, fields: Partial<TermOnPage> = {}): TermOnPage => ({
  entry: position,
  count: 1,
  domainMask: 0,
  ambiguous: false,
  ...fields,
});

const ENTRIES = new Map([
  [0, entry('Drift', [{ domain: 'ml', roles: { cx: 'It gets worse.' } }], ['concept drift'])],
  [1, entry('Feature', [{ domain: 'ml' }, { domain: 'product', roles: { product: 'A capability.' } }])],
  [2, entry('éclair', [{ definition: 'Nobody’s.' }])],
  [3, entry('Blank', [{ domain: 'cx', roles: { cx: '  ' }, definition: 'A definition is no wording.' }])],
]);

describe('rows of terms', () => {
  test('say of each term what the list shows, for one role', () => {
    const rows = buildTermRows(
      [found(1, { count: 3, hidden: 'known' }), found(0, { definedHere: 'slow change' }), found(3), found(2)],
      ENTRIES,
      'cx',
    );
    expect(rows).toEqual([
      {
        entry: 1,
        id: 'feature',
        term: 'Feature',
        count: 3,
        domains: ['product', 'ml'],
        meanings: 2,
        hasOwnWording: false,
        hidden: 'known',
        folded: 'feature',
      },
      {
        entry: 0,
        id: 'drift',
        term: 'Drift',
        count: 1,
        domains: ['ml'],
        meanings: 1,
        hasOwnWording: true,
        definedHere: 'slow change',
        folded: 'drift\nconcept drift',
      },
      {
        entry: 3,
        id: 'blank',
        term: 'Blank',
        count: 1,
        domains: ['cx'],
        meanings: 1,
        hasOwnWording: false,
        folded: 'blank',
      },
      {
        entry: 2,
        id: 'éclair',
        term: 'éclair',
        count: 1,
        domains: [],
        meanings: 1,
        hasOwnWording: false,
        folded: 'eclair',
      },
    ]);
    expect(buildTermRows([found(1)], ENTRIES, 'product')[0]?.hasOwnWording).toBe(true);
  });

  test('leave out terms whose entry is not there', () => {
    expect(buildTermRows([found(9), found(0)], ENTRIES, 'ml').map(({ entry: position }) => position)).toEqual(
      [0],
    );
  });
});

describe('a term that a role may not know', () => {
  test.each<[Role, readonly Role[], boolean]>([
    ['cx', ['ml'], true],
    ['cx', ['ml', 'product'], true],
    ['cx', ['ml', 'cx'], false],
    ['cx', ['cx'], false],
    // Nobody's in particular: no jargon.
    ['cx', [], false],
  ])('%s, %j: %s', (role, domains, expected) => {
    expect(isForeignTo(role, domains)).toBe(expected);
  });
});

describe('the arrangement', () => {
  const rows = buildTermRows([found(1), found(0), found(3), found(2)], ENTRIES, 'cx');
  const terms = (arranged: readonly TermRow[]): readonly string[] => arranged.map(({ term }) => term);

  test.each<[Parameters<typeof arrangeRows>[1], readonly string[]]>([
    [{ order: 'page', notKnownTo: null, query: '' }, ['Feature', 'Drift', 'Blank', 'éclair']],
    [{ order: 'name', notKnownTo: null, query: '' }, ['Blank', 'Drift', 'éclair', 'Feature']],
    [{ order: 'page', notKnownTo: 'cx', query: '' }, ['Feature', 'Drift']],
    [{ order: 'page', notKnownTo: 'product', query: '' }, ['Drift', 'Blank']],
    [{ order: 'page', notKnownTo: null, query: ' ECLAIR ' }, ['éclair']],
    [{ order: 'page', notKnownTo: null, query: 'concept' }, ['Drift']],
    [{ order: 'page', notKnownTo: 'ml', query: 'concept' }, []],
  ])('%j shows %j', (arrangement, expected) => {
    expect(terms(arrangeRows(rows, arrangement))).toEqual(expected);
  });

  const row = fc.record({
    entry: fc.nat(50),
    id: fc.string(),
    term: fc.string(),
    count: fc.nat(9),
    domains: fc.subarray([...ROLES]),
    meanings: fc.constant(1),
    hasOwnWording: fc.boolean(),
    folded: fc.string({ maxLength: 4 }),
  });
  const arrangement = fc.record({
    order: fc.constantFrom(...TERM_ORDERS),
    notKnownTo: fc.option(fc.constantFrom(...ROLES)),
    query: fc.string({ maxLength: 2 }),
  });

  test('shows only rows that there are, each once; by place they keep their order, by name the same ones stand', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), arrangement, (all, choice) => {
        const byPlace = arrangeRows(all, { ...choice, order: 'page' });
        expect(byPlace).toEqual(all.filter((one) => byPlace.includes(one)));
        const byName = arrangeRows(all, { ...choice, order: 'name' });
        expect(new Set(byName)).toEqual(new Set(byPlace));
        expect(byName).toHaveLength(byPlace.length);
        for (const [index, { folded }] of byName.entries()) {
          expect(folded >= (byName[index - 1]?.folded ?? '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('domains count by places, without words that have several senses', () => {
  const mask = (...roles: readonly Role[]): number =>
    roles.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0);
  expect(
    countDomains([
      found(0, { count: 3, domainMask: mask('ml') }),
      found(1, { count: 2, domainMask: mask('ml', 'cx') }),
      found(2, { count: 9, domainMask: mask('product', 'cx'), ambiguous: true }),
      found(3, { count: 4 }),
    ]),
  ).toEqual({ ml: 5, cx: 2 });
});
