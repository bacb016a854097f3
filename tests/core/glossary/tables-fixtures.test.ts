import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../lib/core/glossary/formats/csv.ts';
import { readJson } from '../../../lib/core/glossary/formats/document-shape.ts';
import { readHtml } from '../../../lib/core/glossary/formats/html-table.ts';
import { readMarkdown } from '../../../lib/core/glossary/formats/markdown-table.ts';
import { readGlossary } from '../../../lib/core/glossary/read-glossary.ts';
import { fixture, problemsOf, read, termsOf } from './table-reading.ts';

describe('the fixture', () => {
  test('team.csv is read with all its columns', () => {
    const reading = read(readCsv, fixture('team.csv'));
    expect(problemsOf(reading)).toEqual([]);
    expect(reading.format).toBe('csv');
    expect(reading.entries[0]).toEqual({
      id: 'model-drift',
      term: 'model drift',
      aliases: ['concept drift', 'data drift'],
      not: [],
      needsCue: false,
      related: ['retraining'],
      owner: 'ML Platform',
      updated: '2026-10-01',
      status: 'accepted',
      senses: [
        {
          domain: 'ml',
          definition:
            'Live data has moved away from the data the model learnt from, so its answers get worse.',
          roles: {
            product: 'Expect the feature to get slowly worse unless retraining is planned and paid for.',
            engineering: 'Plan for retraining and rollback.',
            ml: 'The input or label distribution has shifted.',
            cx: 'Answers may get worse without any release.',
          },
          ask: 'How will we notice, and who retrains?',
          cues: [],
          links: [{ title: 'Runbook', url: 'https://wiki.example.com/drift' }],
        },
      ],
      origin: 'test',
    });
    expect(termsOf(reading).slice(1)).toEqual([
      [
        'Service level objective',
        ['SLO'],
        ['engineering', 'A target for how well a service does,\nagreed with those who use it.'],
      ],
      [
        'feature',
        [],
        ['product', 'Something that users can do.'],
        ['ml', 'A column of input that a model learns from.'],
      ],
      ['CSAT', ['customer satisfaction'], ['cx', 'How satisfied customers say they are, after a contact.']],
    ]);
    expect(reading.entries[2]?.senses.map(({ cues }) => cues)).toEqual([
      ['release', 'roadmap', 'launch'],
      ['training', 'label', 'column'],
    ]);
    expect(reading.entries[3]).toMatchObject({
      caseSensitive: true,
      updated: '2026-10-01',
      status: 'proposed',
    });
  });

  test('excel.csv is read with its semicolons and byte order mark', () => {
    const reading = read(readCsv, fixture('excel.csv'));
    expect(problemsOf(reading)).toEqual([]);
    expect(termsOf(reading)).toEqual([
      ['churn', ['attrition', 'turnover'], [undefined, 'Customers who leave; in a month']],
      ['SLA', ['service level agreement'], [undefined, 'What we promise']],
    ]);
  });

  test('team.tsv is read as what it is', () => {
    const reading = read(readCsv, fixture('team.tsv'));
    expect(reading.format).toBe('tsv');
    expect(termsOf(reading)).toEqual([
      ['latency', [], [undefined, 'How long an answer takes.']],
      ['throughput', [], [undefined, 'How many answers a second.']],
    ]);
    expect(reading.entries[0]?.owner).toBe('Platform');
  });

  test('google-sheet.csv is read from the header below its title; contexts of its own make senses', () => {
    const reading = read(readCsv, fixture('google-sheet.csv'));
    expect(termsOf(reading)).toEqual([
      [
        'MRR',
        ['monthly recurring revenue'],
        [undefined, 'What subscriptions bring in a month.'],
        [undefined, 'Mean reciprocal rank: how high the first right answer stands.'],
      ],
      ['NPS', ['net promoter score'], [undefined, 'How many would recommend us.']],
    ]);
    expect(problemsOf(reading)).toEqual([
      ['warning', 'unknown-domain', { row: 4, line: 4, column: 'Context' }],
      ['warning', 'unknown-domain', { row: 5, line: 5, column: 'Context' }],
    ]);
  });

  test('notion-database.csv is read; the columns that Notion adds are nothing to us', () => {
    const reading = read(readCsv, fixture('notion-database.csv'));
    expect(problemsOf(reading)).toEqual([]);
    expect(reading.entries.map(({ term, senses: [sense] }) => [term, sense?.domain])).toEqual([
      ['Guardrail metric', 'product'],
      ['Shadow traffic', 'engineering'],
    ]);
  });

  test('headerless.csv is term and definition', () => {
    expect(termsOf(read(readCsv, fixture('headerless.csv')))).toEqual([
      ['runbook', [], [undefined, 'What to do when something breaks, step by step.']],
      ['on-call', [], [undefined, 'Who is called when something breaks.']],
    ]);
  });

  test('glossary.md is read in all its glossary tables, and in nothing else', () => {
    const reading = read(readMarkdown, fixture('glossary.md'));
    expect(problemsOf(reading)).toEqual([]);
    expect(reading).toMatchObject({ name: 'Platform words', home: 'https://wiki.example.com/platform' });
    expect(termsOf(reading)).toEqual([
      ['error budget', [], [undefined, 'How much a service may fail\nbefore releases stop.']],
      [
        'p99',
        ['99th percentile', 'tail latency'],
        [undefined, 'The time that 99 of 100 answers keep; a | b is a bar.'],
      ],
      ['canary', [], [undefined, 'A release that a few see first.']],
    ]);
    expect(reading.entries.map(({ senses: [sense] }) => sense?.links)).toEqual([
      [{ title: 'Handbook', url: 'https://wiki.example.com/budget' }],
      [{ title: 'wiki.example.com', url: 'https://wiki.example.com/p99' }],
      [],
    ]);
  });

  test('page.html is read in its glossary table, and in nothing else', () => {
    const reading = read(readHtml, fixture('page.html'));
    expect(reading.name).toBe('Glossary & acronyms – Acme');
    expect(termsOf(reading)).toEqual([
      ['idempotent', [], [undefined, 'Doing it twice is the same as doing it once.\nPUT is\nPOST is not']],
      [
        'pipeline',
        [],
        [undefined, 'What builds and ships our code.\nOn every merge.'],
        [undefined, 'Another meaning: the same term and domain again.'],
      ],
    ]);
    expect(reading.entries.map(({ senses: [sense] }) => sense?.links)).toEqual([
      [{ title: 'Handbook', url: 'https://wiki.example.com/idempotent' }],
      [],
    ]);
    expect(problemsOf(reading)).toEqual([
      ['warning', 'same-domain', { row: 4, line: expect.any(Number) as number }],
    ]);
  });

  test.each(['confluence-cloud.json', 'confluence-data-center.json'])('%s is read', (name) => {
    const reading = read(readJson, fixture(name));
    expect(problemsOf(reading)).toEqual([]);
    expect(reading).toMatchObject({ format: 'confluence', name: 'Support glossary' });
    expect(termsOf(reading)).toEqual([
      ['RCA', [], [undefined, 'Root cause analysis: why something broke, and why it could.']],
      ['KB', [], [undefined, 'Knowledge base, where customers look first.']],
    ]);
    expect(reading.entries[0]).toMatchObject({ status: 'accepted', updated: '2026-09-30' });
    expect(reading.entries[0]?.senses[0]?.roles).toEqual({
      cx: 'What to tell the customer a few days later.',
    });
  });
});

test.each([
  ['team.csv', 'csv'],
  ['excel.csv', 'csv'],
  ['team.tsv', 'tsv'],
  ['google-sheet.csv', 'csv'],
  ['notion-database.csv', 'csv'],
  ['headerless.csv', 'csv'],
  ['glossary.md', 'markdown'],
  ['page.html', 'html'],
  ['confluence-cloud.json', 'confluence'],
  ['confluence-data-center.json', 'confluence'],
  ['basic-v2.tbx', 'tbx'],
  ['basic-v3-dca.tbx', 'tbx'],
  ['basic-v3-dct.tbx', 'tbx'],
  ['team.yaml', 'yaml'],
  ['team.json', 'json'],
])('%s is known by its content alone to be %s', (name, format) => {
  const reading = readGlossary({ text: fixture(name), origin: 'test' });
  expect(reading.format).toBe(format);
  expect(reading.entries).not.toHaveLength(0);
});
