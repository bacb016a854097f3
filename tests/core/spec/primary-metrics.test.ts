import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { primaryMetricsIn, primaryMetricsInTable } from '../../../lib/core/spec/primary-metrics.ts';
import { expectationOf, list, makeTemplate, outline, paragraph, PLENTY, section } from './make-outline.ts';

describe('primary metric', () => {
  test.each([
    ['Primary metric: CSAT.', ['csat']],
    ['Our primary metric is churn. Secondary metrics: NPS, CSAT.', ['churn']],
    ['Primary KPI – time to first reply, from 9 to 7 minutes', ['time to first reply']],
    ['North star: weekly active teams', ['weekly active teams']],
    ['Churn (primary)', ['churn']],
    ['Churn is our primary metric', ['churn']],
    ['Primary metric: CSAT and NPS', ['csat', 'nps']],
    ['Primary metric: churn. The primary metric is churn.', ['churn', 'churn']],
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
    ).toEqual(['csat']);
    expect(
      primaryMetricsInTable([
        ['Primary metric', 'CSAT'],
        ['Other', 'NPS'],
      ]),
    ).toEqual(['csat']);
  });

  test.each([
    ['one', true, [paragraph('Primary metric: CSAT')]],
    ['the same twice', true, [paragraph('Primary metric: CSAT'), list('CSAT (primary)')]],
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
