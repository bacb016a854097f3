import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../lib/core/glossary/formats/csv.ts';
import { readJson } from '../../../lib/core/glossary/formats/document-shape.ts';
import { readHtml } from '../../../lib/core/glossary/formats/html-table.ts';
import { readMarkdown } from '../../../lib/core/glossary/formats/markdown-table.ts';
import { readTbx } from '../../../lib/core/glossary/formats/tbx.ts';
import { fixture, read } from './table-reading.ts';

describe('hostile tables', () => {
  test.each([
    ['thousands of columns', readCsv, `term,definition${',x'.repeat(5_000)}\na,b\n`],
    ['millions of cells in a row', readCsv, ','.repeat(3_000_000)],
    ['a huge cell', readCsv, `term,definition\na,"${'x'.repeat(3_000_000)}"\n`],
    ['quotes and blanks', readCsv, `"${'a"'.repeat(300_000)}${' '.repeat(300_000)}\n"`],
    ['quotes that are never closed', readCsv, 'a,"b\n'.repeat(100_001)],
    ['spans of spans', readHtml, '<table>' + '<tr><td colspan=1000 rowspan=60000>'.repeat(20_000)],
    ['tables in tables', readHtml, '<table><tr><td>'.repeat(100_000)],
    [
      'marks in Markdown',
      readMarkdown,
      `| term | definition |\n| -- | -- |\n| a | ${'*_a'.repeat(100_000)} |`,
    ],
    ['bars in Markdown', readMarkdown, `${'|a'.repeat(200_000)}\n${'|-'.repeat(200_000)}\n`],
    ['blanks in a term', readCsv, `term,definition\n"a${' '.repeat(1_000_000)}b",\n`],
    ['backslashes in a list', readCsv, `term,definition,aliases\na,b,"${'\\'.repeat(1_000_000)}x;y"\n`],
    ['brackets in links', readCsv, `term,definition,links\na,b,"${'[a](b '.repeat(100_000)}"\n`],
    ['blanks below a header', readMarkdown, `a | b\n-${' '.repeat(1_000_000)}x\n`],
    ['rows without end', readMarkdown, `|term|definition|\n|-|-|\n${'|a|\n'.repeat(600_000)}`],
    ['elements in an entry', readTbx, `<tbx><termEntry>${'<a/>'.repeat(500_000)}</termEntry></tbx>`],
    ['levels in TBX', readTbx, `<tbx>${'<a>'.repeat(500_000)}`],
    [
      'entities in TBX',
      readTbx,
      `<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>${'&b;'.repeat(100_000)}</tbx>`,
    ],
  ])('of %s take a moment, and no more', (_, format, text) => {
    const start = performance.now();
    expect(read(format, text).entries.length).toBeLessThanOrEqual(1);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  const formats = { readCsv, readHtml, readMarkdown, readTbx, readJson };
  const seeds = {
    readCsv: 'team.csv',
    readHtml: 'page.html',
    readMarkdown: 'glossary.md',
    readTbx: 'basic-v2.tbx',
    readJson: 'confluence-cloud.json',
  };

  test.each(Object.entries(formats))('never make %s throw', (name, format) => {
    const seed = fixture(seeds[name as keyof typeof seeds]);
    const mutated = fc
      .tuple(fc.nat(seed.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }))
      .map(([at, length, text]) => seed.slice(0, at) + text + seed.slice(at + length));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((data) => new TextDecoder().decode(data));
    fc.assert(
      fc.property(fc.oneof(mutated, bytes, fc.string({ unit: 'binary' })), (text) => {
        expect(() => read(format, text)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
