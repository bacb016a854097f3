import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { findInPassage, type PassageSurroundings } from '../../../lib/core/restating/find-in-passage.ts';
import { passageOf, type Passage } from '../../../lib/core/restating/passage.ts';
import { restatePassage, type RestateOptions } from '../../../lib/core/restating/restate-passage.ts';
import {
  type RestatedPassage,
  type Segment,
  type TermSegment,
} from '../../../lib/core/restating/restated-passage.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { makeEntry, makeSense } from '../matching/make-entry.ts';

const DRIFT = makeEntry('model drift', {
  id: 'model-drift',
  aliases: ['MD'],
  senses: [
    makeSense({
      domain: 'ml',
      definition: 'Live data has moved away from the data the model learnt from.',
      roles: {
        product: 'Expect the feature to get slowly worse.',
        cx: 'Customers may notice first. Tell the team what they report, with the date.',
      },
    }),
  ],
});
const FEATURE = makeEntry('feature', {
  senses: [
    makeSense({
      domain: 'product',
      definition: 'Something the product lets people do.',
      roles: { cx: 'Something customers will ask you about.' },
      cues: ['roadmap'],
    }),
    makeSense({ domain: 'ml', definition: 'One input variable of a model.', cues: ['training'] }),
  ],
});
const SILENT = makeEntry('yak shaving');
const CHURN = makeEntry('churn rate', {
  id: 'churn',
  senses: [makeSense({ domain: 'cx', roles: { cx: 'Count it.', ml: 'Predict it.' } })],
});
const ENTRIES = [DRIFT, FEATURE, SILENT, CHURN];
const matcher = new Matcher(compileIndex(ENTRIES));
const entryAt = (ordinal: number): Entry | undefined => ENTRIES[ordinal];

function restate(
  passage: Passage | string,
  options: Partial<RestateOptions> = {},
  around?: PassageSurroundings,
): RestatedPassage {
  const found = findInPassage(typeof passage === 'string' ? passageOf(passage) : passage, matcher, around);
  return restatePassage(found, entryAt, { role: 'product', which: 'first', ...options });
}

function termsOf(passage: RestatedPassage): readonly TermSegment[] {
  return passage.blocks.flat().filter((segment) => segment.kind === 'term');
}

function insertsIn(passage: RestatedPassage): readonly (readonly string[])[] {
  return termsOf(passage).map(({ inserts }) => inserts.map(({ text }) => text));
}

describe('restatePassage', () => {
  test('puts what a term means for the role behind its words', () => {
    expect(restate('We see model drift again.')).toEqual({
      role: 'product',
      blocks: [
        [
          { kind: 'text', text: 'We see ' },
          {
            kind: 'term',
            original: 'model drift',
            entry: 0,
            termId: 'model-drift',
            term: 'model drift',
            meanings: [
              {
                sense: 0,
                domain: 'ml',
                definition: 'Live data has moved away from the data the model learnt from.',
                text: { text: 'Expect the feature to get slowly worse.', kind: 'restatement' },
              },
            ],
            chosen: 0,
            isCorrected: false,
            inserts: [{ domain: 'ml', kind: 'restatement', text: 'Expect the feature to get slowly worse' }],
            isShort: false,
          },
          { kind: 'text', text: ' again.' },
        ],
      ],
      restated: 1,
      unknown: [],
      untold: [],
    });
  });

  test.each([
    ['first', [['Customers may notice first. Tell the team what they report, with the date.'], []]],
    [
      'all',
      [
        ['Customers may notice first. Tell the team what they report, with the date.'],
        ['Customers may notice first'],
      ],
    ],
  ] as const)('restates the %s use', (which, expected) => {
    expect(insertsIn(restate('model drift, and\nmodel drift', { role: 'cx', which }))).toEqual(expected);
  });

  test('says nothing twice where a term is spelled out and shortened in one breath', () => {
    const inserts = insertsIn(restate('model drift (MD) and MD', { which: 'all' }));
    expect(inserts.map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  test('takes the definition, marked as such, where the role has no text, and lists a term without any', () => {
    const { blocks, untold, restated } = restate('model drift and yak shaving', { role: 'engineering' });
    expect(blocks[0]?.[0]).toMatchObject({ inserts: [{ kind: 'definition' }] });
    expect(blocks[0]?.[2]).toMatchObject({ inserts: [], termId: 'yak shaving' });
    expect(untold).toEqual([{ termId: 'yak shaving', term: 'yak shaving' }]);
    expect(restated).toBe(1);
  });

  test.each([
    ['a feature on the roadmap', '', undefined, 0, { kind: 'cue', cue: 'roadmap', where: 'text' }],
    ['a feature', 'Training data', undefined, 1, { kind: 'cue', cue: 'training', where: 'heading' }],
    ['a feature', '', { domains: { ml: 8 } }, 1, { kind: 'domain', domain: 'ml' }],
    ['a feature, model drift, model drift, MD', '', undefined, 1, { kind: 'domain', domain: 'ml' }],
  ] as const)('%s | %s | %o: the sense that fits', (text, heading, around, chosen, reason) => {
    const [feature] = termsOf(restate(passageOf(text, heading), {}, around));
    expect(feature).toMatchObject({ chosen, reason, isCorrected: false });
    expect(feature?.meanings.map(({ sense }) => sense)[0]).toBe(chosen);
  });

  test('the same word may mean one thing in one block and another in the next, or further on in a long one', () => {
    const filler = 'word '.repeat(400);
    const chosen = termsOf(
      restate(
        `a feature on the roadmap\na feature for training\nfeature, roadmap ${filler}feature, training`,
      ),
    ).map((term) => term.chosen);
    expect(chosen).toEqual([0, 1, 0, 1]);
  });

  test('tells all meanings, each in short, where none is better', () => {
    const [feature] = termsOf(restate('a feature', { role: 'cx' }));
    expect(feature).toMatchObject({
      chosen: null,
      isShort: true,
      inserts: [
        { domain: 'product', kind: 'restatement', text: 'Something customers will ask you about' },
        { domain: 'ml', kind: 'definition', text: 'One input variable of a model' },
      ],
    });
  });

  test('a correction holds for all uses, and one that names no sense for none', () => {
    const text = 'a feature on the roadmap\nthis feature';
    const corrected = termsOf(restate(text, { corrections: new Map([['feature', 1]]), which: 'all' }));
    expect(corrected.map(({ chosen, isCorrected }) => [chosen, isCorrected])).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(corrected[0]).not.toHaveProperty('reason');
    const [kept] = termsOf(restate(text, { corrections: new Map([['feature', 7]]) }));
    expect(kept).toMatchObject({ chosen: 0, isCorrected: false });
  });

  test('leaves alone what is the role’s own, if so wished', () => {
    const text = 'churn rate, feature';
    expect(insertsIn(restate(text, { role: 'cx', sparesOwn: true })).map(({ length }) => length)).toEqual([
      0, 2,
    ]);
    expect(insertsIn(restate(text, { role: 'cx' })).map(({ length }) => length)).toEqual([1, 2]);
    expect(insertsIn(restate('churn rate', { role: 'ml', sparesOwn: true }))).toEqual([['Predict it']]);
  });

  test('lists acronyms that nobody explains, once, and tells what the page says of others', () => {
    const around = { definitions: new Map([['CAC', 'customer acquisition cost']]) };
    const text = 'XQZ and CAC\nmean reciprocal rank (MRR), MRR and XQZ';
    const { unknown, blocks } = restate(text, {}, around);
    expect(unknown).toEqual(['XQZ']);
    expect(blocks.flat().filter(({ kind }) => kind === 'defined')).toEqual([
      {
        kind: 'defined',
        original: 'CAC',
        acronym: 'CAC',
        expansion: 'customer acquisition cost',
        insert: 'customer acquisition cost',
      },
      { kind: 'defined', original: 'MRR', acronym: 'MRR', expansion: 'mean reciprocal rank' },
      { kind: 'defined', original: 'MRR', acronym: 'MRR', expansion: 'mean reciprocal rank' },
    ]);
  });

  test('says what the page itself spells a term out as', () => {
    const [, short] = termsOf(restate('the monthly digest (MD), not model drift\nMD'));
    expect(short).not.toHaveProperty('definedHere');
    const all = termsOf(restate('the monthly digest (MD), not model drift\nMD’s'));
    expect(all.map(({ definedHere }) => definedHere)).toEqual([
      'monthly digest',
      undefined,
      'monthly digest',
    ]);
  });

  test('leaves the words of an entry that cannot be had as they are', () => {
    const found = findInPassage(passageOf('model drift'), matcher);
    expect(restatePassage(found, () => undefined, { role: 'cx', which: 'all' }).blocks).toEqual([
      [{ kind: 'text', text: 'model drift' }],
    ]);
  });

  test('an empty passage and one without terms are as they were', () => {
    expect(restate('').blocks).toEqual([[]]);
    expect(restate({ blocks: [] }).blocks).toEqual([]);
    expect(restate('Nothing here.\n').blocks).toEqual([[{ kind: 'text', text: 'Nothing here.' }], []]);
  });
});

describe('a passage of 100,000 characters', () => {
  /** Milliseconds of work; what the reader waits for, where the machine has nothing else to do. */
  const LONGEST_MS = 100;
  const MOST_RUNS = 10;
  const LINE =
    'We see model drift again, and a feature on the roadmap of the XQZ with training, (MRR) and more. ';

  test.each([
    ['in one block', ''],
    ['in paragraphs', '\n'],
  ])('%s does not keep the reader waiting', (_, glue) => {
    const text = (LINE + glue).repeat(1_100).slice(0, 100_000);
    let best = Infinity;
    // The first runs are slower: nothing is compiled yet.
    for (let run = 0; run < MOST_RUNS && best >= LONGEST_MS; run++) {
      const start = process.threadCpuUsage();
      expect(restate(text, { which: 'all' }).restated).toBe(2);
      const { user, system } = process.threadCpuUsage(start);
      best = Math.min(best, (user + system) / 1_000);
    }
    expect(best).toBeLessThan(LONGEST_MS);
  });
});

describe('for any passage', () => {
  const words = fc.constantFrom(
    'model drift',
    'Model  drift’s',
    'MD',
    'feature',
    'features',
    'churn rate',
    'yak shaving',
    'roadmap',
    'training',
    'XQZ',
    'mean reciprocal rank (MRR)',
    'MRR',
    '(',
    ')',
    ',',
    '\n',
    ' ',
    '\u00ad',
    '🙂',
    'e\u0301',
    'https://example.com/feature',
  );
  const texts = fc
    .array(fc.oneof({ weight: 6, arbitrary: words }, fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 30,
    })
    .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));
  const roles = fc.constantFrom(...ROLES);
  const options = fc.record({
    role: roles,
    which: fc.constantFrom('first', 'all'),
    sparesOwn: fc.boolean(),
    corrections: fc.constantFrom(new Map<string, number>(), new Map([['feature', 1]])),
  }) satisfies fc.Arbitrary<RestateOptions>;

  test('the originals, joined, are the passage, in order and whole', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const { blocks } = restate(text, chosen);
        expect(blocks.map((segments) => segments.map(originalOf).join('')).join('\n')).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test('every occurrence is one segment, and every segment of a term is an occurrence', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const { blocks } = restate(text, chosen);
        for (const [index, { text: block }] of passageOf(text).blocks.entries()) {
          expect(extents(blocks[index] ?? [])).toEqual(matcher.find(block));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('another role changes nothing but what is told', () => {
    fc.assert(
      fc.property(texts, roles, roles, (text, one, other) => {
        const untold = (role: RestateOptions['role']): unknown =>
          restate(text, { role }).blocks.map((segments) => segments.map(withoutTexts));
        expect(untold(one)).toEqual(untold(other));
      }),
      { numRuns: 300 },
    );
  });

  test('“first” tells what “all” tells, at each first use only', () => {
    fc.assert(
      fc.property(texts, roles, (text, role) => {
        const first = termsOf(restate(text, { role, which: 'first' }));
        const all = termsOf(restate(text, { role, which: 'all' }));
        const told = new Set<string>();
        for (const [index, { termId, chosen, inserts }] of all.entries()) {
          const key = `${termId} ${chosen}`;
          expect(first[index]?.inserts).toEqual(told.has(key) ? [] : inserts);
          if (inserts.length > 0) told.add(key);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What stood in the passage where `segment` is. */
function originalOf(segment: Segment): string {
  return segment.kind === 'text' ? segment.text : segment.original;
}

/** Where the segments of terms stand, as the matcher would say it. */
function extents(segments: readonly Segment[]): readonly unknown[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const start = at;
    at += originalOf(segment).length;
    return segment.kind === 'term' ? [{ start, end: at, entry: segment.entry }] : [];
  });
}

function withoutTexts(segment: Segment): unknown {
  if (segment.kind !== 'term') return segment;
  const { original, entry, termId, chosen, reason, meanings } = segment;
  return [original, entry, termId, chosen, reason, meanings.map(({ sense }) => sense)];
}
