import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftOf,
  EMPTY_SENSE,
  emptyDraft,
  ownVersionOf,
  type EntryDraft,
} from '../../../lib/core/glossary/entry-draft.ts';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { readDraft } from '../../../lib/core/glossary/read-draft.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { makeGlossaryEntry } from './make-glossary-entry.ts';

const TODAY = '2026-11-20';

function faults(draft: EntryDraft): readonly (readonly [string, string | undefined])[] {
  const read = readDraft(draft, { today: TODAY });
  return read.ok ? [] : read.error.map(({ code, place }) => [code, place.field] as const);
}

const word = fc.constantFrom('churn', 'SLO', 'café', 'A/B test', 'p95', '日本');
const text = fc.constantFrom('Customers leave.', 'Two\nlines.', '“Quoted” & <b>plain</b>', 'é');
const list = fc.uniqueArray(fc.constantFrom('one', 'two words', 'three, four; five'), { maxLength: 3 });
const sense = fc.record(
  {
    domain: fc.constantFrom(...ROLES),
    definition: text,
    roles: fc.record({ product: text, cx: text }, { requiredKeys: ['cx'] }),
    ask: text,
    cues: list,
    links: fc.array(fc.constant({ title: 'Runbook', url: 'https://example.com/a?b=c' }), { maxLength: 2 }),
  },
  { requiredKeys: ['roles', 'cues', 'links'] },
);
const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      term: word,
      aliases: list,
      caseSensitive: fc.boolean(),
      not: list,
      needsCue: fc.boolean(),
      related: list,
      owner: fc.constant('ML Platform'),
      status: fc.constantFrom('proposed' as const, 'accepted' as const, 'deprecated' as const),
      replacedBy: word,
      senses: fc.array(sense, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['term', 'aliases', 'not', 'needsCue', 'related', 'status', 'senses'] },
  )
  .map((fields) => ({ ...fields, id: 'some-id', updated: TODAY, origin: 'personal' }));

describe('a draft', () => {
  test('of an entry is read as that entry', () => {
    fc.assert(
      fc.property(entry, (given) => {
        expect(readDraft(draftOf(given), { id: given.id, today: TODAY })).toEqual({ ok: true, value: given });
      }),
    );
  });

  test('whatever stands in it, is an entry or says why not; never an exception', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    const draftSense = fc.record({
      domain: fc.constantFrom('' as const, ...ROLES),
      definition: anything,
      roles: fc.record({ product: anything, engineering: anything, ml: anything, cx: anything }),
      ask: anything,
      cues: anything,
      links: fc.array(fc.record({ title: anything, url: anything }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        anything,
        anything,
        fc.array(draftSense, { minLength: 1, maxLength: 3 }),
        (term, aliases, senses) => {
          const read = readDraft({ ...emptyDraft(term), aliases, senses }, { today: TODAY });
          if (!read.ok) expect(read.error).not.toEqual([]);
          else expect(read.value.origin).toBe('personal');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of an own version keeps the texts and leaves out what its owner says of it', () => {
    const theirs = makeGlossaryEntry({
      term: 'churn',
      not: ['churn butter'],
      related: ['retention'],
      owner: 'Product',
      status: 'deprecated',
      replacedBy: 'attrition',
      updated: '2020-01-01',
    });
    expect(readDraft(ownVersionOf(theirs), { today: TODAY })).toEqual({
      ok: true,
      value: {
        ...makeGlossaryEntry({ id: 'churn', term: 'churn', not: theirs.not, related: theirs.related }),
        origin: 'personal',
        updated: TODAY,
      },
    });
  });

  const meaning = { ...EMPTY_SENSE, definition: 'Text.' };
  const unsafe = { title: 'x', url: 'javascript:alert(1)' };
  const blank = { title: '', url: ' ' };

  test.each<readonly [string, Partial<EntryDraft>, readonly (readonly [string, string])[]]>([
    [
      'nothing at all',
      {},
      [
        ['missing-term', 'term'],
        ['no-meaning', 'senses[0].definition'],
      ],
    ],
    ['no meaning', { term: 'churn' }, [['no-meaning', 'senses[0].definition']]],
    ['no term', { senses: [meaning] }, [['missing-term', 'term']]],
    ['an invisible term', { term: '\u200B', senses: [meaning] }, [['empty-form', 'term']]],
    [
      'a question without a meaning, after a blank one',
      { term: 'churn', senses: [meaning, EMPTY_SENSE, { ...EMPTY_SENSE, ask: 'Why?' }] },
      [['no-meaning', 'senses[2].definition']],
    ],
    [
      'an unsafe link after blank meanings and links',
      { term: 'churn', senses: [meaning, EMPTY_SENSE, { ...meaning, links: [blank, unsafe] }] },
      [['unsafe-link', 'senses[2].links[1].url']],
    ],
    [
      'a text that is too long',
      { term: 'churn', senses: [{ ...meaning, roles: { ...meaning.roles, ml: 'x'.repeat(4_001) } }] },
      [['text-cut', 'senses[0].roles.ml']],
    ],
    [
      'an alias that can be none',
      { term: 'churn', aliases: 'one\na\u202Eb', senses: [meaning] },
      [['deceptive-form', 'aliases[1]']],
    ],
  ])('with %s says so at the field', (_, fields, expected) => {
    expect(faults({ ...emptyDraft(''), ...fields })).toEqual(expected);
  });

  test('is not held up by what is merely worth a look', () => {
    const harmless = {
      ...emptyDraft('K'),
      aliases: 'pаypal\nk',
      senses: [{ ...EMPTY_SENSE, definition: 'Text.' }],
    };
    expect(readDraft(harmless, { today: TODAY }).ok).toBe(true);
  });
});
