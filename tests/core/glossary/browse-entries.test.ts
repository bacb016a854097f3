import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterEntries, NO_FILTER, type EntryFilter } from '../../../lib/core/glossary/filter-entries.ts';
import { findRelated } from '../../../lib/core/glossary/find-related.ts';
import {
  glossaryHash,
  readGlossaryRoute,
  type GlossaryRoute,
} from '../../../lib/core/glossary/glossary-route.ts';
import { withPersonalEntries } from '../../../lib/core/glossary/with-personal-entries.ts';
import { makeGlossaryEntry } from './make-glossary-entry.ts';

const SENSE = { roles: {}, cues: [], links: [] };

describe('filters', () => {
  const accepted = makeGlossaryEntry({ senses: [{ ...SENSE, domain: 'ml', roles: { cx: 'Text.' } }] });
  const proposed = makeGlossaryEntry({
    status: 'proposed',
    origin: 'acme',
    senses: [
      { ...SENSE, definition: 'Text.' },
      { ...SENSE, domain: 'cx', roles: { cx: 'Text.', product: 'Text.' } },
    ],
  });
  const all = [accepted, proposed];

  test.each<readonly [EntryFilter, readonly unknown[]]>([
    [{}, all],
    [{ gap: 'cx' }, [proposed]],
    [{ gap: 'product' }, all],
    [{ origin: 'acme' }, [proposed]],
    [{ origin: 'nobody' }, []],
    [{ status: 'accepted' }, [accepted]],
    [{ status: 'deprecated' }, []],
    [{ domain: 'ml' }, [accepted]],
    [{ domain: 'cx' }, [proposed]],
    [{ domain: 'none' }, [proposed]],
    [{ gap: 'cx', origin: 'starter' }, []],
  ])('%j', (filter, expected) => {
    expect(filterEntries(all, filter)).toEqual(expected);
  });

  test('that narrow nothing cost nothing', () => {
    expect(filterEntries(all, NO_FILTER)).toBe(all);
  });
});

describe('places in the glossary view', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 });
  const route: fc.Arbitrary<GlossaryRoute> = fc.oneof(
    fc.constant({ view: 'list' as const }),
    fc.record({ view: fc.constant('new' as const), term: fc.string({ unit: 'grapheme' }) }),
    fc.record({ view: fc.constantFrom('entry' as const, 'own' as const, 'edit' as const), id }),
  );

  test('are read back from their addresses', () => {
    fc.assert(
      fc.property(route, (place) => {
        const hash = glossaryHash(place);
        expect(hash).toMatch(/^#glossary(?:$|\/)/);
        // The page takes the address apart at slashes.
        expect(readGlossaryRoute(hash.split('/').slice(1).join('/'))).toEqual(place);
      }),
    );
  });

  test('a lone surrogate does not break the address', () => {
    expect(glossaryHash({ view: 'new', term: 'a\uD800' })).toBe('#glossary/new=a%EF%BF%BD');
  });

  test.each([
    ['', { view: 'list' }],
    ['nonsense', { view: 'list' }],
    ['entry=', { view: 'list' }],
    ['entry', { view: 'list' }],
    ['new=', { view: 'new', term: '' }],
    ['new=a=b', { view: 'new', term: 'a=b' }],
    ['new=100%', { view: 'new', term: '100%' }],
  ])('%j', (parameter, expected) => {
    expect(readGlossaryRoute(parameter)).toEqual(expected);
  });
});

describe('related entries', () => {
  test('are found by term or id, in the order of the names, the term first', () => {
    const [slo, sla, odd] = [
      makeGlossaryEntry({ id: 'service-level', term: 'Café SLO' }),
      makeGlossaryEntry({ id: 'sla', term: 'SLA' }),
      makeGlossaryEntry({ id: 'SLA', term: 'odd' }),
    ];
    expect(findRelated([slo, sla, odd], ['cafe\u0301 slo', 'none', 'sla', 'SLA', 'service-level'])).toEqual([
      { name: 'cafe\u0301 slo', entry: slo },
      { name: 'none' },
      { name: 'sla', entry: sla },
      { name: 'SLA', entry: sla },
      { name: 'service-level', entry: slo },
    ]);
  });
});

describe('own entries among the published ones', () => {
  const published = [
    makeGlossaryEntry({ id: 'churn', term: 'Churn', origin: 'acme' }),
    makeGlossaryEntry({ id: 'old', term: 'old', origin: 'personal' }),
    makeGlossaryEntry({ id: 'slo', term: 'SLO' }),
  ];
  const own = [makeGlossaryEntry({ id: 'churn', term: 'churn', origin: 'personal' })];

  test('stand as they are now, and what they stand in for gives way', () => {
    expect(withPersonalEntries(published, own)).toEqual([own[0], published[2]]);
  });

  test('stand in for what the merge takes for the same term too, and not for a plural', () => {
    const others = ['on-call', 'On-calls'].map((term) =>
      makeGlossaryEntry({ id: term, term, origin: 'acme' }),
    );
    const mine = makeGlossaryEntry({ id: 'mine', term: 'on call', origin: 'personal' });
    expect(withPersonalEntries(others, [mine])).toEqual([mine, others[1]]);
  });

  test('are gone where there are none any more', () => {
    expect(withPersonalEntries(published, [])).toEqual([published[0], published[2]]);
  });
});
