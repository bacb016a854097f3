import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogueTranslate } from '../../build/catalogue.ts';
import { checkSource } from '../../scripts/check-glossary/check-source.ts';
import { printReport } from '../../scripts/check-glossary/print-report.ts';
import { checkAsJson, runCheckGlossary } from './run-check-glossary.ts';
import { ROOT } from './source-files.ts';

/** Each test starts a program or two, on machines that are busy with others. */
const PROGRAM_MS = 60_000;

const FIXTURES = join(ROOT, 'tests/fixtures/glossaries');
const folder = mkdtempSync(join(tmpdir(), 'check-glossary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, contents: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, contents);
  return file;
}

const DATAHUB =
  'version: 1\nnodes:\n  - name: All\n    terms:\n      - {name: Sensitive, description: Private.}\n';
const GLOSARIO =
  '- slug: api\n  en:\n    term: programming interface\n    acronym: API\n    def: What it offers.\n';
const DOCUSAURUS = '{"terms": [{"term": "idempotent", "definition": "Twice is once."}]}';
const TEMPLATES = `parlance: 1
name: Ours
terms:
  - {term: latency, definition: How long it takes., updated: 2001-01-01}
templates:
  - {id: one-pager, name: One-pager}
`;

describe('the findings as JSON', { timeout: PROGRAM_MS }, () => {
  test.each<readonly [string, string, string | null, number, readonly string[], 0 | 1 | 2]>([
    ['YAML', join(FIXTURES, 'team.yaml'), 'yaml', 2, [], 0],
    ['JSON', join(FIXTURES, 'team.json'), 'json', 1, [], 0],
    ['CSV', join(FIXTURES, 'google-sheet.csv'), 'csv', 2, ['unknown-domain', 'unknown-domain'], 1],
    ['TSV', join(FIXTURES, 'team.tsv'), 'tsv', 2, [], 0],
    ['Markdown', join(FIXTURES, 'glossary.md'), 'markdown', 3, [], 0],
    ['HTML', join(FIXTURES, 'page.html'), 'html', 2, ['same-domain', 'dead-related'], 1],
    ['Confluence', join(FIXTURES, 'confluence-cloud.json'), 'confluence', 2, [], 0],
    ['TBX', join(FIXTURES, 'basic-v2.tbx'), 'tbx', 2, ['missing-term'], 1],
    ['DataHub', write('datahub.yaml', DATAHUB), 'datahub', 1, [], 0],
    ['Glosario', write('glosario.yaml', GLOSARIO), 'glosario', 1, [], 0],
    ['Docusaurus', write('docusaurus.json', DOCUSAURUS), 'docusaurus', 1, [], 0],
    [
      'a template that is not used',
      write('templates.yaml', TEMPLATES),
      'yaml',
      1,
      ['template-incomplete', 'stale-date'],
      1,
    ],
    ['rows that are all refused', write('rows.csv', 'term,definition\n,x\n'), 'csv', 0, ['missing-term'], 2],
    [
      'another version',
      write('version.yaml', 'parlance: 2\nname: x\nterms: []\n'),
      'yaml',
      0,
      ['unknown-version'],
      2,
    ],
    ['no glossary', join(FIXTURES, 'README.md'), null, 0, ['not-a-glossary'], 2],
    ['an empty file', write('empty.yaml', ''), null, 0, ['empty-document'], 2],
    [
      'too large a file',
      write('large.csv', `term,definition\n${'x'.repeat(32 * 1024 * 1024)}`),
      null,
      0,
      ['too-large'],
      2,
    ],
    ['no such file', join(folder, 'missing.csv'), null, 0, ['file-not-found'], 2],
    ['a folder', folder, null, 0, ['file-unreadable'], 2],
    ['an address that is not protected', 'http://example.com/glossary.csv', null, 0, ['not-https'], 2],
  ])('%s', async (_, file, format, terms, codes, exit) => {
    const { exitCode, report } = await checkAsJson(file);
    expect(report).toMatchObject({ format, terms, coverage: { terms } });
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
    expect(exitCode).toBe(exit);
  });

  test('of random bytes are that they are nothing', async () => {
    const bytes = Uint8Array.from({ length: 999 }, (_, at) => (at * 97) % 256);
    const { exitCode, report } = await checkAsJson(write('random.bin', bytes));
    expect(report.terms).toBe(0);
    expect(report.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(exitCode).toBe(2);
  });

  test('a problem has its place and what to do, in words', async () => {
    const { report } = await checkAsJson(join(FIXTURES, 'google-sheet.csv'));
    expect(report.problems[1]).toMatchObject({
      severity: 'warning',
      place: expect.stringMatching(/row 5 “MRR”, column “Context”/i),
      message: expect.stringContaining('“search”'),
      fix: expect.stringContaining('product'),
    });
  });

  test('beyond those that are listed, the number of problems is told, and everything else is used', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `term${row},\nword${row},A text.`).join('\n');
    const { exitCode, report } = await checkAsJson(write('many.csv', `term,definition\n${rows}\n`));
    expect(report).toMatchObject({ terms: 60 });
    expect(report.problems).toHaveLength(51);
    expect(report.problems.at(-1)).toMatchObject({
      severity: 'error',
      code: 'more-problems',
      message: 'And 10 more.',
    });
    expect(exitCode).toBe(1);
  });

  test('standard input is read as well', async () => {
    const { exitCode, report } = await checkAsJson('-', {
      input: 'term,definition\nlatency,How long it takes.\n',
    });
    expect(report).toMatchObject({ format: 'csv', terms: 1, problems: [] });
    expect(exitCode).toBe(0);
  });

  test('nothing else is printed, and files are named from where it was called', async () => {
    write('own.csv', 'term,definition\nlatency,How long it takes.\n');
    const { exitCode, report } = await checkAsJson('own.csv', { asNpm: true, cwd: folder });
    expect(report).toMatchObject({ format: 'csv', terms: 1 });
    expect(exitCode).toBe(0);
  });

  test('a file that is only in the folder where the program runs is found too', async () => {
    const env = { INIT_CWD: tmpdir() };
    expect((await checkAsJson('own.csv', { cwd: folder, env })).exitCode).toBe(0);
  });
});

describe('the findings for people', { timeout: PROGRAM_MS }, () => {
  test('are by place, with what to do, coverage, and a sentence at the end; nothing moves the cursor', async () => {
    const file = write('people.csv', 'term,definition,cx,link\u001B\nx1,A.,B.,ftp://example.com\nx2,A.,,\n');
    const { exitCode, stdout } = await runCheckGlossary([file]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(`${file}: csv, 2 terms`);
    expect(stdout).toMatch(/row 2 “x1”.*\n {2}warning {2}This link is left out.*\n +→ Use an address/i);
    expect(stdout).toMatch(/a definition +2 +100 %\n.*Product +0 +0 %/);
    expect(stdout).toMatch(/a text for CX +1 +50 %/);
    expect(lines.at(-1)).toBe('1 warning. 2 terms can be used.');
    expect(stdout).not.toContain('\u001B');
    expect(exitCode).toBe(1);
  });

  test('say that all is well, or that nothing is', async () => {
    const good = await runCheckGlossary([join(FIXTURES, 'team.tsv')]);
    expect(good).toMatchObject({ exitCode: 0, stderr: '' });
    expect(good.stdout).toContain('No problems. 2 terms can be used.');
    const bad = await runCheckGlossary([join(folder, 'missing.csv')]);
    expect(bad).toMatchObject({ exitCode: 2, stderr: '' });
    expect(bad.stdout).toContain('There is no such file.');
    expect(bad.stdout).toContain('Nothing in it can be used.');
  });
});

describe('colours', () => {
  test('are added to the same words, where they are wanted', () => {
    const translate = catalogueTranslate();
    const source = {
      bytes: Buffer.from('term,definition\nx1,\nx2,A.\nlead,B.\n'),
      mediaType: '',
      name: '',
      notes: [],
    };
    const report = checkSource(source, '2026-11-20', translate);
    const print = (colour: boolean): string =>
      printReport(report, { given: 'a', notes: [], colour, translate });
    expect(print(false)).toMatch(/error .*warning /s);
    expect(print(true)).not.toBe(print(false));
    expect(stripVTControlCharacters(print(true))).toBe(print(false));
  });
});

describe('the arguments', { timeout: PROGRAM_MS }, () => {
  test.each<readonly [string, readonly string[]]>([
    ['none', []],
    ['two files', ['a.csv', 'b.csv']],
    ['an option that is none', ['a.csv', '--yaml']],
  ])('%s: the usage goes to standard error', async (_, args) => {
    const { exitCode, stdout, stderr } = await runCheckGlossary(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: npm run check-glossary/);
  });

  test.each<readonly [string, readonly string[]]>([
    ['nothing', ['--json']],
    ['two files', ['a.csv', '--json', 'b.csv']],
  ])('%s to check is a finding as well, where findings are wanted as JSON', async (_, args) => {
    const { exitCode, stdout, stderr } = await runCheckGlossary(args);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ terms: 0, problems: [{ code: 'wrong-arguments' }] });
    expect(stderr).toMatch(/^Usage: npm run check-glossary/);
  });

  test('--help is answered', async () => {
    const { exitCode, stdout, stderr } = await runCheckGlossary(['--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm run check-glossary/);
  });
});
