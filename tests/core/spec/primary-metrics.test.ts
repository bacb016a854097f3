import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { primaryMetricsIn, primaryMetricsInTable } from '../../../lib/core/spec/primary-metrics.ts';
import { expectationOf, list, makeTemplate, outline, paragraph, PLENTY, section } from './make-outline.ts';

describe('primary metric', () => {
  test.each([
    ['Primary metric: CSAT.', ['CSAT']],
    ['Our primary metric is churn. Secondary metrics: NPS, CSAT.', ['churn']],
    ['Primary KPI – time to first reply, from 9 to 7 minutes', ['time to first reply']],
    ['North star: weekly active teams', ['weekly active teams']],
    ['Churn (primary)', ['Churn']],
    ['Churn is our primary metric', ['Churn']],
    ['Primary metric: CSAT and NPS', ['CSAT', 'NPS']],
    ['Primary metric: churn. The primary metric is churn.', ['churn', 'churn']],
    ['Primary metric: CSAT, baseline 4.1', ['CSAT']],
    ['Primary metric: trial-to-paid conversion, currently 12 %', ['trial-to-paid conversion']],
    ['Primary metric: CSAT, secondary metric: AHT', ['CSAT']],
    ['Primary metric: time to first response, in hours', ['time to first response']],
    ['Primary metric: churn, not revenue', ['churn']],
    ['Primary metric: CSAT, 4.1 today', ['CSAT']],
    ['Primary metric: share of tickets solved, measured weekly', ['share of tickets solved']],
    ['**Primary metric** (one only): churn', ['churn']],
    ['**Primary metric:** churn', ['churn']],
    ['Primary metric: CSAT, first reply time', ['CSAT', 'first reply time']],
    ['Our primary metrics are churn and CSAT', ['churn', 'CSAT']],
    ['Our primary metrics: see below', []],
    ['We looked at our main metrics. Primary metric: churn.', ['churn']],
    ['We maintain the domain', []],
    ['Metrics: CSAT, NPS', []],
    ['The primary reason is cost', []],
  ])('%j names %j', (text, names) => {
    expect(primaryMetricsIn(text)).toEqual(names);
  });

  test('stands in a table in the row that says so', () => {
    expect(
      primaryMetricsInTable([
        ['Metric', 'Kind'],
        ['CSAT', 'Primary'],
        ['NPS', 'Guardrail'],
      ]),
    ).toEqual(['CSAT']);
    expect(
      primaryMetricsInTable([
        ['Primary metric', 'CSAT'],
        ['Other', 'NPS'],
      ]),
    ).toEqual(['CSAT']);
  });

  test.each([
    [
      'a head over one metric',
      [
        ['Primary metric', 'Baseline', 'Target'],
        ['Churn', '5 %', '3 %'],
      ],
      ['Churn'],
    ],
    [
      'a head over two metrics',
      [
        ['Primary metric', 'Baseline', 'Target'],
        ['Churn', '5 %', '3 %'],
        ['CSAT', '4.1', '4.5'],
      ],
      ['Churn', 'CSAT'],
    ],
    [
      'a head over nothing',
      [
        ['Primary metric', 'Baseline'],
        ['', ''],
      ],
      [],
    ],
    [
      'a column of yes and no',
      [
        ['Metric', 'Primary', 'Target'],
        ['CSAT', 'no', '4.5'],
        ['Churn', 'yes', '3 %'],
      ],
      ['Churn'],
    ],
    [
      'a label with more of the same metric',
      [
        ['Primary metric', 'CSAT, baseline 4.1'],
        ['Guardrail', 'AHT'],
      ],
      ['CSAT'],
    ],
  ])('in a table: %s', (_, rows, names) => {
    expect(primaryMetricsInTable(rows)).toEqual(names);
  });

  test('several are faults under their own names', () => {
    const faults = (text: string) => expectationOf('primary-metric', paragraph(text))?.faults;
    expect(faults('Our primary metrics are churn and CSAT')).toEqual(['churn', 'CSAT']);
    expect(faults('Our primary metrics: churn, the churn')).toBeUndefined();
    expect(faults('Our primary metrics: CSAT')).toBeUndefined();
  });

  test.each([
    ['one', true, [paragraph('Primary metric: CSAT')]],
    ['the same twice', true, [paragraph('Primary metric: CSAT'), list('CSAT (primary)')]],
    ['one in two spellings', true, [list('Primary metric: CSAT', 'csat (primary)')]],
    ['two', false, [list('CSAT (primary)', 'NPS (primary)')]],
    ['several at once', false, [paragraph('Our primary metrics: CSAT')]],
    ['none', false, [paragraph(PLENTY)]],
  ] as const)('%s: %s', (_, met, blocks) => {
    expect(expectationOf('primary-metric', ...blocks)?.met).toBe(met);
  });

  test('may stand under a heading of its own', () => {
    const template = makeTemplate({ name: 'Metrics', expects: ['primary-metric'] });
    const report = checkSpec(
      outline(section('Metrics'), section('>Primary metric', paragraph('Churn'))),
      template,
    );
    expect(report.sections[0]?.expectations).toEqual([{ kind: 'primary-metric', met: true, found: 'Churn' }]);
  });
});
