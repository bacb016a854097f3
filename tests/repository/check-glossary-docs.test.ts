import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../lib/core/glossary/formats/csv.ts';
import { TERM_FIELDS as COLUMN_FIELDS } from '../../lib/core/glossary/formats/table-columns.ts';
import type { GlossaryFormat } from '../../lib/core/glossary/glossary-reading.ts';
import { inspectGlossary } from '../../lib/core/glossary/inspect/inspect-glossary.ts';
import { LIMITS } from '../../lib/core/glossary/limits.ts';
import { PROBLEM_CODES } from '../../lib/core/glossary/problem.ts';
import { readGlossary } from '../../lib/core/glossary/read-glossary.ts';
import { SENSE_FIELDS } from '../../lib/core/glossary/read-sense.ts';
import { TERM_FIELDS } from '../../lib/core/glossary/read-term.ts';
import { EXPECTATIONS } from '../../lib/core/spec/expectation.ts';
import { readTemplates } from '../../lib/core/spec/read-templates.ts';
import { ROOT } from './source-files.ts';

const GUIDE = readFileSync(join(ROOT, 'docs/glossary-format.md'), 'utf8');
const TODAY = '2026-11-20';

/** The text below a heading, up to the next one of its level. */
function section(heading: string): string {
  const level = /^#+/.exec(heading)?.[0] ?? '';
  const from = GUIDE.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`The guide has no "${heading}".`);
  const start = from + heading.length + 2;
  const end = GUIDE.indexOf(`\n${level} `, start);
  return GUIDE.slice(start, end < 0 ? undefined : end);
}

/** The first block of code below a heading: what a reader copies. */
function exampleOf(heading: string): string {
  const [, example = ''] = /^```\w+\n(.*?)^```$/ms.exec(section(heading)) ?? [];
  return example;
}

/** The cells of the tables below a heading, header rows left out. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const lines = section(heading).split('\n');
  return lines
    .filter(
      (line, index) =>
        line.startsWith('|') && !/^\|[\s|:-]+$/.test(line) && lines[index + 1]?.startsWith('| -') !== true,
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function quoted(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
}

interface Expected {
  readonly format: GlossaryFormat;
  readonly terms: readonly string[];
}

const EXAMPLES: Readonly<Record<string, Expected>> = {
  YAML: { format: 'yaml', terms: ['model drift', 'retraining', 'lead', 'feature', 'data shift'] },
  JSON: { format: 'json', terms: ['error budget', 'CSAT'] },
  CSV: { format: 'csv', terms: ['model drift', 'Service level objective', 'MRR'] },
  TSV: { format: 'tsv', terms: ['throughput', 'runbook'] },
  'Google Sheet': { format: 'tsv', terms: ['churn', 'containment'] },
  Markdown: { format: 'markdown', terms: ['p99', 'canary'] },
  'HTML and Confluence': { format: 'html', terms: ['RCA', 'knowledge base'] },
  Notion: { format: 'csv', terms: ['Guardrail metric', 'Shadow traffic'] },
  'TBX version 2': { format: 'tbx', terms: ['parcel tracking'] },
  'TBX version 3': { format: 'tbx', terms: ['recall'] },
  DataHub: { format: 'datahub', terms: ['Sensitive', 'HighlyConfidential'] },
  Glosario: { format: 'glosario', terms: ['application programming interface', 'web service'] },
  Docusaurus: { format: 'docusaurus', terms: ['idempotent', 'retry policy'] },
};

describe('the guide to the glossary format', () => {
  test('has an example for each of these and no other', () => {
    const headings = [...section('## Examples').matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(headings).toEqual(Object.keys(EXAMPLES));
  });

  test.each(Object.entries(EXAMPLES))('shows a %s glossary in which all is well', (heading, expected) => {
    const reading = readGlossary({ text: exampleOf(`### ${heading}`), origin: 'test' });
    expect(reading).toMatchObject({ format: expected.format, problems: [], unlisted: 0 });
    expect(reading.entries.map(({ term }) => term)).toEqual(expected.terms);
    expect(inspectGlossary(reading, TODAY)).toEqual([]);
    expect(readTemplates(reading.templates).problems).toEqual([]);
  });

  test('explains every field, and none that is not there', () => {
    const fields = rowsOf('## What to write about a term').map(([field]) => quoted(field)[0]);
    // The section holds the columns as well.
    expect(new Set(fields.slice(0, TERM_FIELDS.length))).toEqual(new Set([...TERM_FIELDS, ...SENSE_FIELDS]));
  });

  test('names columns that are read', () => {
    const rows = rowsOf('### Columns of a table');
    const names = rows.flatMap(([column, others = '']) => [...quoted(column), ...others.split(',')]);
    const unread = names.map((name) => name.trim()).filter((name) => name !== '' && !isColumn(name));
    expect(unread).toEqual([]);
    expect(rows.length).toBeGreaterThan(COLUMN_FIELDS.length);
  });

  test('states the limits as they are', () => {
    const stated = rowsOf('## Limits').map(([, limit = '']) => Number(limit.replace(/[^\d]/g, '')));
    const {
      document,
      terms,
      forms,
      index,
      nesting,
      form,
      text,
      aliasesPerTerm,
      sensesPerTerm,
      cuesPerSense,
      linksPerSense,
    } = LIMITS;
    expect(stated).toEqual([
      document / 1024 / 1024,
      terms,
      forms,
      index / 1_000_000,
      nesting,
      form,
      text,
      aliasesPerTerm,
      sensesPerTerm,
      cuesPerSense,
      linksPerSense,
    ]);
  });

  test('lists every problem once, and what templates may expect', () => {
    const codes = rowsOf('## What is refused, and what is only pointed out').flatMap(([code]) =>
      quoted(code),
    );
    expect(codes).toHaveLength(PROBLEM_CODES.length);
    expect(new Set(codes)).toEqual(new Set(PROBLEM_CODES));
    const prose = section('### YAML');
    expect(EXPECTATIONS.filter((name) => !prose.includes(`\`${name}\``))).toEqual([]);
  });
});

/** Whether a table with this column gives another glossary, or another reason for none, than one without. */
function isColumn(name: string): boolean {
  const [known, unknown] = [name, 'of no meaning'].map((column) => {
    const raw = readCsv({ text: `"${column}",word,meaning\nhttps://example.com,abc,def\n`, origin: 'test' });
    return raw.ok ? JSON.stringify([...raw.value.terms]) : raw.error.code;
  });
  return known !== unknown;
}
