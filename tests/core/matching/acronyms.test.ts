import { describe, expect, test } from 'vitest';

import { findAcronymDefinitions, findUnknownAcronyms } from '../../../lib/core/matching/acronyms.ts';

describe('findAcronymDefinitions', () => {
  test.each([
    ['We use mean reciprocal rank (MRR) here.', 'MRR', 'mean reciprocal rank'],
    ['Each MRR (mean reciprocal rank) counts.', 'MRR', 'mean reciprocal rank'],
    ['the Service Level Objectives (SLOs) are', 'SLO', 'Service Level Objectives'],
    ['Jobs to be done (JTBD)', 'JTBD', 'Jobs to be done'],
    ['a service-level agreement (SLA, see below)', 'SLA', 'service-level agreement'],
    ['area under the curve (AUC)', 'AUC', 'area under the curve'],
    ['software as a service (SaaS)', 'SaaS', 'software as a service'],
    ['First. Then net promoter score (NPS).', 'NPS', 'net promoter score'],
  ])('%s', (text, acronym, expansion) => {
    expect(findAcronymDefinitions(text)).toEqual([{ acronym, expansion }]);
  });

  test.each([
    'no parenthesis', 'latency (see below)', 'an unrelated remark (MRR)', 'x (', '()', '(MRR)', 'the MRR (MRR)',
    'mean reciprocal \ufffc (MRR)', 'something (a)', 'mean. Reciprocal. Rank (MRR)',
  ])('nothing in %s', (text) => {
    expect(findAcronymDefinitions(text)).toEqual([]);
  }); // prettier-ignore

  test('several', () => {
    expect(
      findAcronymDefinitions('root cause analysis (RCA), key result (KR)').map(({ acronym }) => acronym),
    ).toEqual(['RCA', 'KR']);
  });

  test('stays linear', () => {
    expect(findAcronymDefinitions('a(A'.repeat(50_000))).toEqual([]);
  });
});

describe('findUnknownAcronyms', () => {
  const find = (text: string): readonly string[] =>
    findUnknownAcronyms(text, [], () => false).map(
      ({ start, end, acronym }) => `${text.slice(start, end)}=${acronym}`,
    );

  test.each([
    ['the MRR is high', ['MRR=MRR']],
    ['SLOs, KPI’s and PoCs', ['SLOs=SLO', 'KPI’s=KPI', 'PoCs=PoC']],
    ['R&D and SaaS', ['R&D=R&D', 'SaaS=SaaS']],
    ['EC2 (MRR)', ['EC2=EC2', 'MRR=MRR']],
    ['MRR/NPS', ['MRR=MRR', 'NPS=NPS']],
    ['SLO, SLA, SLI', ['SLO=SLO', 'SLA=SLA', 'SLI=SLI']],
    ['the ÄÖÜ', ['ÄÖÜ=ÄÖÜ']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test.each([
    'lower case', 'One Capital Each', 'A b C', 'OK US TODO', 'an FAQ', 'Part IV', '10 GB at 3 GHz', 'ML-123', 'see https://x.com/MRR',
    '#MRR', '@MRR', 'me@MRR.com', 'DO NOT TOUCH', 'THE BIG RED ONE', 'MAX_SIZE', 'ABCDEFG', 'X', 'JavaScript', 'FAQs', 'IDs',
  ])('nothing in %s', (text) => {
    expect(find(text)).toEqual([]);
  }); // prettier-ignore

  test('leaves out what the glossary has', () => {
    const text = 'MRR and NPS';
    expect(findUnknownAcronyms(text, [{ start: 0, end: 3, entry: 0 }], () => false)).toHaveLength(1);
    expect(findUnknownAcronyms(text, [], (word) => word === 'NPS')).toEqual([
      { start: 0, end: 3, acronym: 'MRR' },
    ]);
  });
});
