import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../lib/core/glossary/formats/csv.ts';
import { readHtml } from '../../../lib/core/glossary/formats/html-table.ts';
import { problemsOf, read, termsOf } from './table-reading.ts';

test('a term in two rows has two meanings, whether or not anybody says whose', () => {
  const text =
    'term,definition,domain\nMRR,Monthly revenue.,\nMRR,Mean reciprocal rank.,\nMRR,A group.,legal\n';
  const [entry] = read(readCsv, text).entries;
  expect(entry?.senses.map(({ definition }) => definition)).toEqual([
    'Monthly revenue.',
    'Mean reciprocal rank.',
    'A group.',
  ]);
});

test('a term in very many rows takes linear time', () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `x,meaning ${at}`).join('\n');
  const start = performance.now();
  expect(read(readCsv, `term,definition\n${rows}\n`).entries[0]?.senses).toHaveLength(10);
  // Takes 0.3 s; a quadratic way takes minutes.
  expect(performance.now() - start).toBeLessThan(15_000);
}, 30_000);

describe('a text without a header', () => {
  test.each([
    [
      'prose',
      'Sorry, \nThe page that you look for is not here.\nIt was moved, or taken away, or never was.\n',
    ],
    ['a notice', 'Not found,\n'],
    ['more words than texts', 'one,\ntwo,\nthree,x\n'],
  ])('is no glossary: %s', (_, text) => {
    expect(readCsv({ text, origin: 'test' })).toMatchObject({ ok: false, error: { code: 'not-a-glossary' } });
  });

  test('is one where most rows have a term and a text', () => {
    expect(read(readCsv, 'one,x\ntwo,\nthree,y\n').entries.map(({ term }) => term)).toEqual(['one', 'three']);
  });
});

describe('rows', () => {
  test.each([
    [
      'a cell too many',
      'term,definition\na,b,c\nd,e,,\n',
      ['d'],
      [['error', 'broken-row', { row: 2, line: 2 }]],
    ],
    ['no term', 'term,definition\n,b\nd,e\n', ['d'], [['error', 'missing-term', { row: 2, line: 2 }]]],
    ['no text', 'term,definition\na\nd,e\n', ['d'], [['error', 'no-meaning', { row: 2, line: 2 }]]],
    [
      'the same term again',
      'term,definition\na,b\nA,c\n',
      ['a'],
      [['warning', 'same-domain', { row: 3, line: 3 }]],
    ],
    [
      'the same text again',
      'term,definition,owner\na,b,X\na,c,X\nA,b,X\nA,,X\n',
      ['a'],
      [
        ['warning', 'same-domain', { row: 3, line: 3 }],
        ['error', 'duplicate-term', { row: 4, line: 4 }],
        ['error', 'duplicate-term', { row: 5, line: 5 }],
      ],
    ],
    ['nothing at all', 'term,definition\n\n , \na,b\n\n', ['a'], []],
    [
      'an open quote',
      'term,definition\na,"b\nc,d\ne,f\n',
      ['c', 'e'],
      [['error', 'broken-syntax', { row: 2, line: 2 }]],
    ],
    [
      'a quote within',
      'term,definition\n"a" x,b\nc,"d\ne"\nf,g\n',
      ['c', 'f'],
      [['error', 'broken-syntax', { row: 2, line: 2 }]],
    ],
    [
      'a quoted new line above a mistake',
      'term,definition\na,"b\nc"\nd,\n',
      ['a'],
      [['error', 'no-meaning', { row: 3, line: 4 }]],
    ],
    [
      'a bad date and a bad link',
      'term,definition,updated,link\na,b,01/02/2026,<javascript:x>\n',
      ['a'],
      [
        ['warning', 'invalid-value', { row: 2, line: 2, column: 'updated' }],
        ['warning', 'unsafe-link', { row: 2, line: 2, column: 'link' }],
      ],
    ],
    [
      'a different owner in a later row',
      'term,definition,domain,owner\na,b,ml,X\na,c,cx,Y\na,d,product,\n',
      ['a'],
      [['warning', 'conflicting-rows', { row: 3, line: 3, column: 'owner' }]],
    ],
  ])('with %s', (_, text, terms, problems) => {
    const reading = read(readCsv, text);
    expect(reading.entries.map(({ term }) => term)).toEqual(terms);
    expect(new Set(problemsOf(reading))).toEqual(new Set(problems));
  });

  test('that carry the same id are one term, also in the same domain', () => {
    const reading = read(readCsv, 'id,term,definition\n1,a,b\n1,a,c\n2,d,e\n');
    expect(termsOf(reading)).toEqual([
      ['a', [], [undefined, 'b'], [undefined, 'c']],
      ['d', [], [undefined, 'e']],
    ]);
  });

  test('fill what an empty cell leaves open from the next column of the same meaning', () => {
    const reading = read(
      readCsv,
      'term,expansion,definition\nSLO,service level objective,\nSLA,x,A promise\n',
    );
    expect(termsOf(reading)).toEqual([
      ['SLO', [], [undefined, 'service level objective']],
      ['SLA', [], [undefined, 'A promise']],
    ]);
  });

  test('mean the same whatever the line ends, the separator and the order of columns', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((t) => /^[^\r\n'"]+$/.test(t) && /^[a-z]/i.test(t));
    const rows = fc.uniqueArray(fc.tuple(text, text, text), {
      minLength: 1,
      selector: ([term]) => term.trim().toLowerCase(),
    });
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1 });
    fc.assert(
      fc.property(
        rows,
        ends,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (rows, ends, separator, turned) => {
          const table = [['Term', 'Definition', 'Owner'], ...rows].map((row) =>
            turned ? row.toReversed() : row,
          );
          const written = table
            .map((row, index) => row.map(quote).join(separator) + (ends[index % ends.length] ?? '\n'))
            .join('');
          const plain = rows.map(
            ([term, definition, owner]) => `${quote(term)},${quote(definition)},${quote(owner)}`,
          );
          expect(termsOf(read(readCsv, written))).toEqual(
            termsOf(read(readCsv, ['term,definition,owner', ...plain].join('\n'))),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('an HTML table', () => {
  const HEADER = '<tr><th>Term</th><th>Definition</th><th>Owner</th></tr>';

  test.each([
    [
      'cells that span rows',
      `<table>${HEADER}<tr><td>a<td>b<td rowspan=2>X<tr><td>c<td>d<tr><td>e<td>f<td>Y</table>`,
      [
        ['a', 'b', 'X'],
        ['c', 'd', 'X'],
        ['e', 'f', 'Y'],
      ],
    ],
    ['cells that span columns', `<table>${HEADER}<tr><td colspan=2>a<td>X</table>`, [['a', 'a', 'X']]],
    [
      'no closing tags',
      `<table>${HEADER}<tr><td>a<td><p>b<p>c<tr><td>d<td>e`,
      [
        ['a', 'b\nc', undefined],
        ['d', 'e', undefined],
      ],
    ],
    [
      'a table around it',
      `<table><tr><td><table>${HEADER}<tr><td>a</td><td>b<table><tr><td>inner</table></td></tr></table></table>`,
      [['a', 'b', undefined]],
    ],
    [
      'what nobody sees',
      `<table>${HEADER}<tr><td>a<span hidden>no</span><td>b<script>no</script><b style="display: none">no</b><td></table>`,
      [['a', 'b', undefined]],
    ],
    [
      'references and white space',
      `<table>${HEADER}<tr><td>R&amp;D<td>a\n  b&nbsp;c<br>d &lt;i&gt;`,
      [['R&D', 'a b c\nd <i>', undefined]],
    ],
    [
      'no headings, alone and of two columns',
      '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
      [
        ['a', 'b', undefined],
        ['c', 'd', undefined],
      ],
    ],
    [
      'Confluence’s storage format',
      `<table><tbody>${HEADER}<tr><td>a</td><td><ac:structured-macro ac:name="status"><ac:parameter ac:name="title">New</ac:parameter><ac:parameter ac:name="colour">Red</ac:parameter></ac:structured-macro> <ac:link><ri:page ri:content-title="P" /><ac:plain-text-link-body><![CDATA[see]]></ac:plain-text-link-body></ac:link></td><td>X</td></tr></tbody></table>`,
      [['a', 'New see', 'X']],
    ],
  ])('with %s', (_, html, expected) => {
    const { entries } = read(readHtml, html);
    expect(entries.map(({ term, owner, senses: [sense] }) => [term, sense?.definition, owner])).toEqual(
      expected,
    );
  });

  test.each([
    ['no table', '<p>Hello', 'not-a-glossary'],
    ['a table of something else', '<table><tr><th>City<th>Country<tr><td>a<td>b</table>', 'not-a-glossary'],
    [
      'two tables without headings',
      '<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>',
      'not-a-glossary',
    ],
    ['too many levels', '<div>'.repeat(100_000), 'too-deep'],
  ])('of a page with %s is refused', (_, html, code) => {
    expect(read(readHtml, html).problems.map((problem) => problem.code)).toEqual([code]);
  });
});
