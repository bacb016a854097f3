import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../lib/core/glossary/decode-text.ts';
import { GLOSSARY_FORMATS, LISTED_PROBLEMS } from '../../../lib/core/glossary/glossary-reading.ts';
import type { GlossaryInput } from '../../../lib/core/glossary/glossary-reading.ts';
import { readGlossary } from '../../../lib/core/glossary/read-glossary.ts';

const SAMPLES = join(import.meta.dirname, '../../fixtures/glossaries');

function read(text: string, more: Partial<GlossaryInput> = {}): ReturnType<typeof readGlossary> {
  return readGlossary({ text, origin: 'test', ...more });
}

/** The format, how many terms, and the codes of the problems. */
function outcome(text: string, more?: Partial<GlossaryInput>): readonly unknown[] {
  const { format, entries, problems } = read(text, more);
  return [format, entries.length, ...problems.map(({ code }) => code)];
}

const DOCUMENT = {
  parlance: 1,
  name: 'Ours',
  terms: [{ term: 'model drift', definition: 'It gets worse.' }],
};
const JSON_TEXT = JSON.stringify(DOCUMENT);
const YAML_TEXT = 'parlance: 1\nname: Ours\nterms:\n  - term: model drift\n    definition: It gets worse.\n';
const CSV = 'term,definition\nmodel drift,It gets worse.\n';
const MARKDOWN = '# Words\n\n| Term | Definition |\n| --- | --- |\n| model drift | It gets worse. |\n';
const HTML =
  '<!doctype html><html><body><table><tr><th>Term</th><th>Definition</th></tr><tr><td>model drift</td><td>It gets worse.</td></tr></table></body></html>';
const TBX =
  '<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="en"><descrip type="definition">It gets worse.</descrip><tig><term>model drift</term></tig></langSet></termEntry></body></text></martif>';

describe('the format is seen by the content', () => {
  test.each<readonly [string, string, string]>([
    ['json', 'JSON', JSON_TEXT],
    ['json', 'JSON below a mark and blank lines', `\uFEFF\n\n  ${JSON_TEXT}`],
    ['yaml', 'YAML', YAML_TEXT],
    ['yaml', 'YAML below a comment', `# Our words\n\n---\n${YAML_TEXT}`],
    ['yaml', 'YAML that begins with its name', `name: Ours\nparlance: 1\n${YAML_TEXT.slice(23)}`],
    ['yaml', 'YAML with its version at the end', `${YAML_TEXT.slice(12)}parlance: 1\n`],
    ['yaml', 'YAML below a comment beside its mark', `--- # Acme, glossary\n${YAML_TEXT}`],
    ['yaml', 'YAML that is indented', YAML_TEXT.replace(/^/gm, '  ').trimEnd()],
    ['yaml', 'YAML below a directive', `%TAG ! tag:example.com,2026:\n---\n${YAML_TEXT}`],
    ['csv', 'CSV', CSV],
    ['markdown', 'Markdown below a picture', `<p align=center><img src="a.png"></p>\n\n${MARKDOWN}`],
    [
      'markdown',
      'Markdown with a field of that name deeper down',
      `---\ntitle: x\nmore:\n  parlance: 1\n---\n\n${MARKDOWN}`,
    ],
    ['tsv', 'values with tabs', CSV.replaceAll(',', '\t')],
    ['markdown', 'Markdown', MARKDOWN],
    ['html', 'HTML', HTML],
    ['html', 'a piece of HTML', HTML.slice(HTML.indexOf('<table>'), HTML.indexOf('</body>'))],
    ['tbx', 'TBX', TBX],
    ['confluence', 'Confluence', JSON.stringify({ title: 'Words', body: { view: { value: HTML } } })],
  ])('%s: %s', (format, _, text) => {
    const misleading = { mediaType: 'application/octet-stream', name: 'export' };
    expect(read(text, misleading)).toMatchObject({
      format,
      entries: [{ term: 'model drift', senses: [{ definition: 'It gets worse.' }], origin: 'test' }],
      problems: [],
    });
  });

  test.each([
    [
      'JSON that is said to be CSV',
      JSON_TEXT,
      { format: 'csv', name: 'a.csv', mediaType: 'text/csv' },
      'json',
    ],
    ['JSON that is said to be YAML', JSON_TEXT, { format: 'yaml', name: 'a.yaml' }, 'json'],
    ['a document that is said to be CSV', YAML_TEXT, { format: 'csv', mediaType: 'text/csv' }, 'yaml'],
    ['a document that is said to be Markdown', YAML_TEXT, { name: 'a.md' }, 'yaml'],
    [
      'Markdown that begins with a table of pictures',
      `<table><tr><td>a</td><td>b</td></tr></table>\n\n${MARKDOWN}`,
      { name: 'README.md' },
      'markdown',
    ],
    ['a page that is said to be Markdown', HTML, { name: 'README.md' }, 'html'],
    [
      'HTML in Markdown',
      `# Words\n\n${HTML.slice(HTML.indexOf('<table>'), HTML.indexOf('</body>'))}`,
      { name: 'README.md' },
      'html',
    ],
    ['Markdown that is said to be plain', MARKDOWN, { mediaType: 'text/plain; charset=utf-8' }, 'markdown'],
  ] as const)('%s', (_, text, more, format) => {
    expect(outcome(text, more)).toEqual([format, 1]);
  });

  test('broken JSON is not tried as anything else', () => {
    expect(outcome(`${JSON_TEXT.slice(0, -1)},}`, { format: 'yaml', name: 'a.yaml' })).toEqual([
      'json',
      0,
      'broken-syntax',
    ]);
  });

  test('its owner knows better where the content does not tell', () => {
    const text = 'model drift,It gets worse.\n';
    expect(outcome(text, { format: 'csv' })).toEqual(['csv', 1]);
    expect(outcome(text, { format: 'yaml' })).toEqual(['yaml', 0, 'not-a-glossary']);
  });
});

describe('refused with a reason:', () => {
  const login = (body: string) =>
    `<!DOCTYPE html>\n<html><head><title>Welcome</title></head><body>${body}</body></html>`;

  test.each<readonly [string, string, Partial<GlossaryInput>, string]>([
    ['nothing', '', {}, 'empty-document'],
    ['blank lines', '\uFEFF \n\t\n', { format: 'json' }, 'empty-document'],
    ['a text', 'Hello there', {}, 'not-a-glossary'],
    ['a page without a table', login('<p>Hello</p>'), {}, 'not-a-glossary'],
    [
      'a page instead of a table',
      login('<p>a,b</p>'),
      { format: 'csv', mediaType: 'text/csv' },
      'not-a-glossary',
    ],
    ['a password field', login('<form><input name="p" type="password"></form>'), {}, 'login-page'],
    ['a password field for a sheet', login("<input type='password'>"), { format: 'csv' }, 'login-page'],
    [
      'Google’s page',
      login('<a href="https://accounts.google.com/v3/signin">'),
      { format: 'csv' },
      'login-page',
    ],
    ['Microsoft’s page', login('<form action="https://login.microsoftonline.com/x">'), {}, 'login-page'],
    ['Okta’s page', login('<script src="https://acme.okta.com/x.js"></script>'), {}, 'login-page'],
    ['a page that says so', '<html><title>Log in - Confluence</title></html>', {}, 'login-page'],
    ['another version', YAML_TEXT.replace('1', '2'), {}, 'unknown-version'],
    ['a list of ours', JSON.stringify(DOCUMENT.terms), {}, 'not-a-glossary'],
    ['a document without a version', YAML_TEXT.slice(12), {}, 'no-version'],
    ['too much', `${JSON_TEXT}${' '.repeat(32 * 1024 * 1024)}`, {}, 'too-large'],
  ])('%s', (_, text, more, code) => {
    const { entries, problems } = read(text, more);
    expect(entries).toEqual([]);
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([['error', code]]);
  });

  test('a page with a glossary and a place to sign in is a glossary', () => {
    expect(outcome(HTML.replace('</body>', '<input type="password"></body>'))).toEqual(['html', 1]);
  });
});

describe('whatever the text, reading', () => {
  const seeds = [JSON_TEXT, YAML_TEXT, CSV, MARKDOWN, HTML, TBX, ...sampleTexts()];
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'{}[]<>"\',;|\n\t:-&*!#'.split(''))),
        ),
        {
          maxLength: 4,
        },
      ),
    )
    .map(([seed, cuts]) =>
      cuts.reduce((text, [at, length, insert]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + insert + text.slice(start + length);
      }, seed),
    );
  const anything = fc.oneof(
    mutated,
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => decodeText(bytes).text),
  );
  const about = fc.record(
    {
      format: fc.constantFrom('auto' as const, ...GLOSSARY_FORMATS),
      mediaType: fc.constantFrom('text/csv', 'text/html', 'application/yaml', ';;', ''),
      name: fc.constantFrom('a.csv', 'a.yaml', 'a.md', '.', ''),
    },
    { requiredKeys: [] },
  );

  test('never throws, never is silent about nothing, and gives the same again', () => {
    fc.assert(
      fc.property(anything, about, (text, more) => {
        const reading = read(text, more);
        expect(reading.entries.length + reading.problems.length).toBeGreaterThan(0);
        expect(reading.problems.length).toBeLessThanOrEqual(LISTED_PROBLEMS);
        expect(GLOSSARY_FORMATS).toContain(reading.format);
        expect(read(text, more)).toEqual(reading);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
      { numRuns: 800 },
    );
  });
});

function sampleTexts(): readonly string[] {
  return readdirSync(SAMPLES)
    .filter((name) => name !== 'README.md')
    .map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
}
