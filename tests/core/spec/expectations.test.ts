import { describe, expect, test } from 'vitest';
import { findDate } from '../../../lib/core/spec/find-date.ts';
import { findMeasure } from '../../../lib/core/spec/find-measure.ts';
import { findOwner, findOwnerInTable } from '../../../lib/core/spec/find-owner.ts';
import { findQuestion, saysNone } from '../../../lib/core/spec/find-question.ts';
import { expectationOf, list, paragraph, PLENTY, table } from './make-outline.ts';

describe('measure', () => {
  test.each([
    'Reduce churn from 5 % to 3 %',
    'Churn falls by 2 percentage points',
    'Retention: 40% → 45%',
    'Abwanderung: Kosten sinken von 1.000 € auf 800 €',
    'Le coût baisse de 12 à 8, cost per ticket',
    'Revenue grows by $1.5M',
    'Revenue grows by 1,5 Mio., i.e. 10k€',
    'Save 300k EUR of cost a year',
    'p95 latency under 200ms',
    'Latency below 1 200 ms',
    'First reply time drops to 4 hours',
    'NPS +10',
    'CSAT ≥ 4.5',
    'NPS from 31 to 40',
    'Twice the throughput: 2x',
    '1,200 support tickets fewer a month',
    'Answer in 200 ms instead of 900 ms, success rate up',
    '4 % of parcels arrive late',
    'Lead time goes from 10 days to 3 days',
    'Time to resolution: 2 days',
  ])('%j has one', (text) => {
    expect(findMeasure(text)).toBeTruthy();
  });

  test.each([
    'Reduce churn',
    'Make customers happier by Q3 2027',
    'We launch in 3 weeks',
    'There are 5 reasons for this',
    'Version 2.0 of the service',
    'We go from 2024 to 2026 with churn in mind',
    '2024 → 2026: churn',
    'Revenue matters since 2019',
    'Three times more revenue',
    '5 %',
    'Meet on 10/11 and talk about churn',
    '',
  ])('%j has none', (text) => {
    expect(findMeasure(text)).toBeUndefined();
  });

  test('says where', () => {
    expect(findMeasure(`${PLENTY} Churn falls from 5 % to 3 % soon. ${PLENTY}`)).toContain('5 %');
  });
});

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
    '',
  ])('%j has none', (text) => {
    expect(findDate(text)).toBeUndefined();
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

  test.each(['Owner:', 'Owner: 12', 'The owner decides', 'mail priya@example.com', 'leads: 40 more', ''])(
    '%j names none',
    (text) => {
      expect(findOwner(text)).toBeUndefined();
    },
  );

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
  ])('%j says that there is none', (text) => {
    expect(saysNone(text)).toBe(true);
  });

  test.each(['None of this is decided', 'No idea who pays', 'Nobody knows', 'Nothing works', 'TBD', ''])(
    '%j does not',
    (text) => {
      expect(saysNone(text)).toBe(false);
    },
  );
});

test.each([
  ['list', list('One'), true],
  ['list', list('TBD'), false],
  ['list', paragraph(PLENTY), false],
  ['table', table(['Metric', 'Now'], ['CSAT', '4']), true],
  ['table', table(['Metric', 'Now'], ['', '']), false],
] as const)('%s in %j: %s', (kind, block, met) => {
  expect(expectationOf(kind, block, paragraph(PLENTY))?.met).toBe(met);
});
