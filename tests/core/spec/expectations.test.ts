import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { findDate } from '../../../lib/core/spec/find-date.ts';
import { findOwner, findOwnerInTable } from '../../../lib/core/spec/find-owner.ts';
import { findQuestion } from '../../../lib/core/spec/find-question.ts';
import { saysNone } from '../../../lib/core/spec/says-none.ts';
import {
  expectationOf,
  list,
  makeTemplate,
  outline,
  paragraph,
  PLENTY,
  section,
  table,
} from './make-outline.ts';

describe('date', () => {
  test.each([
    'Live on 2026-10-01',
    '2026/10/1',
    '01.10.2026',
    '10/01/26',
    '1 October 2026',
    '1st of October',
    '1. Oktober 2026',
    'Oct 1, 2026',
    'October 2026',
    'le 3 février 2027',
    'en marzo',
    'by Q3',
    'Q3 2027',
    'Q3/27',
    '2027-Q3',
    'H1 2027',
    'KW 40',
    'week 12',
    'by the end of June',
    'bis März',
    'mid-November',
    '2026年10月',
    'May 2026',
    '12 May',
    '12 may 2026',
    'Beta | Q3\nLaunch | Q4',
    'Q3',
    'Beta | June',
    '12.5.',
    'Beta | 12.5. | Sam',
    'ab 12.5. live',
    '1.2.26',
    'Release on 10.11.26',
  ])('%j has one', (text) => {
    expect(findDate(text)).toBeTruthy();
  });

  test.each([
    'Q1: who decides?',
    'It may work',
    'Version 10.2',
    'soon',
    'in 3 weeks',
    '1 of 5 marches',
    'Section 2.3',
    'march on',
    'Phase 2 may slip',
    'release 1.2.10',
    'Version 3.11.24 of the app',
    'update to 1.2.26',
    'it grew by 4.5.',
    'Section 2.3.',
    '2.3. Details',
    'Q3: who decides | Sam',
    'the Q3 problem',
    '',
  ])('%j has none', (text) => {
    expect(findDate(text)).toBeUndefined();
  });

  test('a quarter alone in a cell or an item counts', () => {
    const plan = table(['Milestone', 'When'], ['Beta', 'Q3'], ['Launch', 'Q4']);
    expect(expectationOf('date', plan, paragraph(PLENTY))?.met).toBe(true);
    expect(expectationOf('date', list('Beta', 'Q3'), paragraph(PLENTY))?.met).toBe(true);
    expect(expectationOf('date', list('Q3: who decides?'), paragraph(PLENTY))?.met).toBe(false);
  });

  test('the editor’s own date counts', () => {
    expect(expectationOf('date', { kind: 'list', items: ['Pilot'], mentions: 0, dates: 1 })?.met).toBe(true);
  });
});

describe('owner', () => {
  test.each([
    'Owner: Priya',
    'Owners – Priya and Sam',
    'DRI: @sam',
    'Ask @sam about it',
    'It is owned by the data team',
    'Responsible = Mei',
    'Verantwortlich: Jörg',
    'Assigned to Ana',
  ])('%j names one', (text) => {
    expect(findOwner(text)).toBeTruthy();
  });

  test.each([
    'Owner:',
    'Owner:\nDue date:',
    'Owner\n: Sam',
    'Owner: 12',
    'The owner decides',
    'mail priya@example.com',
    'leads: 40 more',
    '',
  ])('%j names none', (text) => {
    expect(findOwner(text)).toBeUndefined();
  });

  test('stands below or beside its label in a table', () => {
    expect(
      findOwnerInTable([
        ['Action', 'Owner'],
        ['Mend it', 'Priya'],
      ]),
    ).toBe('Priya');
    expect(
      findOwnerInTable([
        ['Owner', 'Priya'],
        ['Due', 'Friday'],
      ]),
    ).toBe('Priya');
    expect(
      findOwnerInTable([
        ['Action', 'Owner'],
        ['Mend it', ''],
      ]),
    ).toBeUndefined();
    expect(
      findOwnerInTable([
        ['Action', 'Due'],
        ['Mend it', 'Friday'],
      ]),
    ).toBeUndefined();
  });

  test.each([
    [
      'a head over nobody',
      [
        ['Owner', 'Action', 'Due'],
        ['', 'Mend it', 'Friday'],
      ],
      undefined,
    ],
    [
      'a head over somebody, first',
      [
        ['Owner', 'Action', 'Due'],
        ['Priya', 'Mend it', 'Friday'],
      ],
      'Priya',
    ],
    [
      'two columns',
      [
        ['Owner', 'Action'],
        ['', 'Mend it'],
      ],
      undefined,
    ],
    ['one column', [['Owner'], ['Priya']], 'Priya'],
    [
      'a label beside nobody',
      [
        ['Owner', ''],
        ['Due', 'Friday'],
      ],
      undefined,
    ],
    [
      'a label in a later row',
      [
        ['Due', 'Friday'],
        ['Owner', 'Priya'],
      ],
      'Priya',
    ],
  ])('in a table: %s', (_, rows, name) => {
    expect(findOwnerInTable(rows)).toBe(name);
  });

  test('labels in a list without answers name nobody', () => {
    expect(expectationOf('owner', list('Owner:', 'Due date:'), paragraph(PLENTY))?.met).toBe(false);
    expect(expectationOf('owner', list('Owner: Sam', 'Due date:'), paragraph(PLENTY))?.met).toBe(true);
  });

  test('a mention counts, "Owner: TBD" does not', () => {
    expect(expectationOf('owner', { kind: 'list', items: ['Mend it'], mentions: 1, dates: 0 })?.met).toBe(
      true,
    );
    expect(expectationOf('owner', list('Mend it. Owner: TBD'))?.met).toBe(false);
    expect(expectationOf('owner', table(['Action', 'Owner'], ['Mend it', 'TBD']))?.met).toBe(false);
  });
});

describe('questions', () => {
  test.each([
    'Who pays?',
    'Pays who ?',
    '谁付钱？',
    'من يدفع؟',
    'Is it “ready”?',
    'Who pays for it',
    'whether we may',
    'Wer zahlt das',
    'When we will decide on pricing',
    'When do we tell support that we are done',
    'What the customer needs',
    'How we will know that it is done',
    'Which regions come first.',
    'Which data they need',
    'What happens after we ship',
    'When and where we start',
    'How many agents we need',
  ])('%j is one', (text) => {
    expect(findQuestion(text)).toBeTruthy();
  });

  test.each(['We decided everything.', 'https://example.com/?page=1', '???', 'Whoever', 'However it is', ''])(
    '%j is none',
    (text) => {
      expect(findQuestion(text)).toBeUndefined();
    },
  );

  test.each([
    'When the contract is signed we will decide on pricing.',
    'When the contract is signed, we decide on pricing',
    'What the customer needs is a refund',
    'Where labels are missing they are added by hand',
  ])('%j is a statement, in a list too', (text) => {
    expect(findQuestion(text)).toBeUndefined();
  });

  test.each([
    ['Who pays is decided.', false],
    ['What we learned in the pilot.', false],
    ['Who pays for it', true],
    ['Who pays for it?', true],
  ])('without a mark a paragraph may not end like a statement: %j, %s', (text, met) => {
    expect(expectationOf('questions', paragraph(text), paragraph(PLENTY))?.met).toBe(met);
    expect(expectationOf('questions', list(text), paragraph(PLENTY))?.met).toBe(true);
  });

  test.each([
    'None',
    'None.',
    'none at this time',
    'None for now.',
    'No open questions',
    'No open questions at the moment.',
    'There are no open questions left',
    'There are none',
    'N/A',
    'Not applicable.',
    'Keine',
    'Keine offenen Fragen.',
    'Aucune question',
    'We met on Monday. No further questions.',
    'None, everything was decided in the kickoff.',
    'None – all resolved in review',
    'None (as of the kickoff)',
    'No open questions, legal has signed',
    `None, ${'because we talked about everything '.repeat(5)}`,
    'All questions have been answered.',
    'All open questions were settled in the review',
    'All answered',
    'Everything has been decided',
    'We don’t have any open questions.',
    "There aren't any open issues left",
    'Keine, alles geklärt',
  ])('%j says that there is none', (text) => {
    expect(saysNone(text)).toBe(true);
  });

  test.each([
    'None of this is decided',
    'No idea who pays',
    'Nobody knows',
    'Nothing works',
    'No, we have to ask legal first',
    'None, except the price',
    'All questions will be answered by legal',
    'We don’t have any idea',
    'TBD',
    '',
  ])('%j does not', (text) => {
    expect(saysNone(text)).toBe(false);
  });
});

test.each([
  ['questions', table(['Topic', 'Owner', 'Blocking'], ['Pricing tier for EU', 'Anna', 'No']), false],
  ['questions', table(['Topic', 'Answer'], ['Pricing tier for EU', 'n/a']), false],
  ['questions', table(['Topic', 'Owner'], ['None', '']), true],
  ['questions', table(['Topic', 'Note'], ['Pricing', 'No open questions']), true],
  ['questions', list('No'), true],
  ['list', list('One'), true],
  ['list', list('TBD'), false],
  ['list', table(['Requirement', 'User story', 'Importance'], ['Refund', 'As a buyer', 'Must']), true],
  ['list', table(['Requirement', 'User story', 'Importance'], ['', '', '']), false],
  ['list', paragraph(PLENTY), false],
  ['table', table(['Metric', 'Now'], ['CSAT', '4']), true],
  ['table', table(['Metric', 'Now'], ['', '']), false],
] as const)('%s in %j: %s', (kind, block, met) => {
  expect(expectationOf(kind, block, paragraph(PLENTY))?.met).toBe(met);
});

test.each([
  ['five whys', ['Why did it break? The labels were old.', 'Why? Nobody…', 'Why? No alarm.'], true],
  ['answers', ['Because the labels were old', 'Because nobody looked', 'because there was no alarm'], true],
  ['numbers', ['1. Refund in one click', '2. Mail to the buyer', '3. Entry in the log'], true],
  ['two only', ['1. Refund in one click', '2. Mail to the buyer'], false],
  ['prose', [PLENTY, PLENTY, PLENTY], false],
])('a list typed as paragraphs: %s', (_, texts, met) => {
  expect(expectationOf('list', ...texts.map(paragraph))?.met).toBe(met);
});

test('the paragraphs below “Five whys” are its list', () => {
  const template = makeTemplate({ name: 'Five whys', expects: ['list'] });
  const isMet = (...texts: string[]): boolean | undefined =>
    checkSpec(outline(section('5. Five Whys', ...texts.map(paragraph))), template).sections[0]
      ?.expectations[0]?.met;
  expect(isMet('The labels were old.', 'The job had stopped.', 'No alarm was set up for it.')).toBe(true);
  expect(isMet('The labels were old.', 'The job had stopped, and no alarm was set up for it.')).toBe(false);
});
