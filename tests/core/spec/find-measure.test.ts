import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { findMeasure } from '../../../lib/core/spec/find-measure.ts';
import { expectationOf, list, makeTemplate, outline, paragraph, PLENTY, section } from './make-outline.ts';

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
    'Increase self-service from 20 % to 35 % before the holiday season starts.',
    'Bring no-shows down from 12 % to 8 % in all clinics by summer.',
    'Cut onboarding drop-off from 40 % to 25 %',
    'Self-service: 20 % → 35 %',
    'Wir senken die Abwanderung von 5 % auf 3 % bis Juni.',
    'Rückläufer von 5 % auf 3 %',
    'Raise self-service to 35 %',
    'Handle reopened tickets: 20 fewer tickets a week',
    'Win 300 customers in the first year',
    '20 more users a week than in spring',
    'Answer orders in under 2 s',
    'AHT: 6 minutes',
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
    'We interviewed 12 customers and they all told us that they want this.',
    'We talked to more than 12 customers',
    'Support costs are discussed in a 30 minutes call with the team each week.',
    'Retention is discussed 2 times a week',
    'Team of 6, 3 customers and 2 calls a week',
    'Target: from 12 % to 20 % by June 2026.',
    'We want to go from 12 % to 20 %',
    'Increase to 35 %',
    '',
  ])('%j has none', (text) => {
    expect(findMeasure(text)).toBeUndefined();
  });

  test.each([
    [
      true,
      [paragraph('The metric we care about is ticket deflection.'), paragraph('Target: from 12 % to 20 %.')],
    ],
    [true, [paragraph('Target: from 12 % to 20 %.'), list('Ticket deflection, weekly')]],
    [false, [paragraph('Ticket deflection.'), paragraph(PLENTY), paragraph('Target: from 12 % to 20 %.')]],
    [false, [paragraph('We care about customers.'), paragraph('We interviewed 12 of them for 30 minutes.')]],
    [false, [paragraph('Target: from 12 % to 20 %.')]],
    [false, [paragraph('The metric we care about is ticket deflection.')]],
  ])('%s in neighbouring blocks: %j', (met, blocks) => {
    expect(expectationOf('measure', ...blocks)?.met).toBe(met);
  });

  test.each([
    [
      true,
      [
        section('>Metric we watch', paragraph('Ticket deflection')),
        section('>Target', paragraph('12 % → 20 %')),
      ],
    ],
    [true, [section('>Ticket deflection', paragraph('From 12 % to 20 %'))]],
    [false, [section('>What we want', paragraph('From 12 % to 20 %'))]],
    [false, [section('>Ticket deflection', paragraph(PLENTY)), section('>Target', paragraph('12 % → 20 %'))]],
  ])('%s in neighbouring sub-sections: %j', (met, parts) => {
    const template = makeTemplate({ name: 'Success metrics', expects: ['measure'] });
    const document = outline(section('Success metrics'), ...parts);
    expect(checkSpec(document, template).sections[0]?.expectations[0]?.met).toBe(met);
  });

  test('says where', () => {
    expect(findMeasure(`${PLENTY} Churn falls from 5 % to 3 % soon. ${PLENTY}`)).toContain('5 %');
  });
});
