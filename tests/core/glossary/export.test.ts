import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Entry, Link } from '../../../lib/core/glossary/entry.ts';
import { contributeTarget } from '../../../lib/core/glossary/export/contribute-url.ts';
import { toCsv } from '../../../lib/core/glossary/export/to-csv.ts';
import { toDocument } from '../../../lib/core/glossary/export/to-document.ts';
import { toJson } from '../../../lib/core/glossary/export/to-json.ts';
import { entryToYaml } from '../../../lib/core/glossary/export/to-yaml.ts';
import { readCsv } from '../../../lib/core/glossary/formats/csv.ts';
import { guardFormula, unguardFormula } from '../../../lib/core/glossary/formats/formula-guard.ts';
import { readGlossary } from '../../../lib/core/glossary/read-glossary.ts';
import { readTerms } from '../../../lib/core/glossary/read-terms.ts';
import { ROLES } from '../../../lib/core/role.ts';

const ORIGIN = 'test';
const ABOUT = { name: 'Export', home: 'https://a.example/', contribute: 'https://a.example/?t={term}' };
const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'];

/** Everything that has a meaning in one of the formats, and some that has one nowhere. */
const letter = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'abcXYZ 019'.split('')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...`;|\\"',:#-+=@&*!?<>()[]{}%~\`_/.$^`.split(''),
      '\n',
      'é',
      'İ',
      'ß',
      '日',
      '👩‍🔬',
      '\u2028',
      '\u0085',
      '\uFEFF',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const text = fc.string({ unit: letter, minLength: 1, maxLength: 20 });
const form = fc.oneof(
  text,
  fc.constantFrom(
    'Service level objective (SLO)',
    'feature (ML)',
    'null',
    'yes',
    '1e3',
    '2026-10-01',
    '- a',
    "'=x",
    "''+x",
    'term',
    '~',
  ),
);
const forms = fc.array(form, { maxLength: 3 });
const address = fc.constantFrom(
  'https://a.example/x',
  'https://a.example/?q=a;b|c,d',
  'mailto:a@b.example',
  'https://a.example/(b)',
);
const sense = fc.record(
  {
    domain: fc.constantFrom(...ROLES),
    definition: text,
    roles: fc.dictionary(fc.constantFrom(...ROLES), text, { noNullPrototype: true }),
    ask: text,
    cues: forms,
    links: fc.array(fc.record({ title: text, url: address }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const term = fc
  .tuple(
    fc.record(
      {
        term: form,
        id: form,
        aliases: forms,
        caseSensitive: fc.boolean(),
        not: forms,
        related: forms,
        owner: text,
        updated: fc.constantFrom('2026-10-01', '1999-12-31'),
        status: fc.constantFrom('proposed', 'accepted', 'deprecated'),
        replacedBy: form,
        needsCue: fc.boolean(),
      },
      { requiredKeys: ['term'] },
    ),
    fc.array(sense, { minLength: 1, maxLength: 3 }),
  )
  .map(([fields, senses]) => ({ ...fields, senses }));

/** Entries as they come out of reading: what cannot be read is never there to be exported. */
const entries = fc.array(term, { maxLength: 6 }).map((terms) => {
  const raw = terms.map((value, index) => ({ value, place: { entry: index + 1 } }));
  return readTerms({ format: 'json', terms: raw, problems: [] }, ORIGIN).entries;
});

function readText(content: string, name: string): readonly Entry[] {
  return readGlossary({ text: content, origin: ORIGIN, name }).entries;
}

/** The one thing that CSV cannot carry: white space within a link's title, and an address in it. */
function asInCsv(all: readonly Entry[]): Entry[] {
  const title = (link: Link): Link => ({
    ...link,
    title: link.title.replace(/\s+/g, ' ').replace(/<(?=[a-z][a-z0-9+.-]*:)/gi, '< '),
  });
  return all.map((entry) => ({
    ...entry,
    senses: entry.senses.map((sense) => ({ ...sense, links: sense.links.map(title) })),
  }));
}

describe('an export', () => {
  test('as JSON gives the same entries when it is read', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const reading = readGlossary({ text: toJson(toDocument(all, ABOUT)), origin: ORIGIN });
        expect(reading.entries).toEqual(all);
        expect(reading).toMatchObject(ABOUT);
      }),
      { numRuns: 150 },
    );
  });

  test('as CSV gives the same entries when it is read', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(readText(toCsv(all), 'export.csv')).toEqual(asInCsv(all));
      }),
      { numRuns: 150 },
    );
  });

  test('of one entry as YAML is an item of a list of terms, and the same entry when it is read', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const items = all.length === 0 ? '[]' : all.map(entryToYaml).join('');
        expect(readText(`parlance: 1\nname: x\nterms:\n${items}`, 'export.yaml')).toEqual(all);
      }),
      { numRuns: 150 },
    );
  });

  test('leaves out what is the default', () => {
    const [entry] = readText('{"parlance":1,"name":"x","terms":[{"term":"a b","definition":"c"}]}', '');
    expect(entry && entryToYaml(entry)).toBe('- term: a b\n  definition: c\n');
  });

  test('carries templates along', () => {
    const templates = [{ id: 'one-pager', name: 'One-pager', sections: [] }];
    const reading = readGlossary({ text: toJson(toDocument([], { ...ABOUT, templates })), origin: ORIGIN });
    expect(reading.templates).toEqual(templates);
  });
});

describe('a cell for spreadsheets', () => {
  const plain: Entry = {
    id: 'i',
    term: 't',
    aliases: ['a'],
    not: ['n'],
    needsCue: false,
    related: ['r'],
    owner: 'o',
    updated: '2026-10-01',
    status: 'accepted',
    replacedBy: 'p',
    senses: [
      {
        definition: 'd',
        roles: { product: 'x', engineering: 'x', ml: 'x', cx: 'x' },
        ask: 'q',
        cues: ['c'],
        links: [{ title: 'l', url: 'https://a.example' }],
      },
    ],
    origin: ORIGIN,
  };

  test.each(FORMULA_STARTS)('is no formula, whatever its column, when it begins with %j', (start) => {
    const evil = `${start}cmd|' /C calc'!A0`;
    const fields = {
      id: evil,
      term: evil,
      owner: evil,
      replacedBy: evil,
      aliases: [evil],
      not: [evil],
      related: [evil],
    };
    const roles = { product: evil, engineering: evil, ml: evil, cx: evil };
    const sense = {
      definition: evil,
      roles,
      ask: evil,
      cues: [evil],
      links: [{ title: evil, url: 'https://a.example' }],
    };
    const csv = toCsv([{ ...plain, ...fields, senses: [sense, sense] }]);
    const [, ...rows] = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(2);
    for (const cell of rows.flat()) expect(FORMULA_STARTS).not.toContain(cell.charAt(0));
    const guarded = rows[0]?.filter((cell) => cell.startsWith("'")).length;
    // A title's white space is joined, so that a tab or a line end is no longer at its beginning.
    expect(guarded).toBe('=+-@\0'.includes(start) ? 15 : 14);
  });

  test('is what it was when the guard is off again', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", 'a', ...FORMULA_STARTS), maxLength: 6 });
    fc.assert(
      fc.property(cell, (cell) => {
        const guarded = guardFormula(cell);
        expect(FORMULA_STARTS.includes(guarded.charAt(0)) && guarded !== '').toBe(false);
        expect(unguardFormula(guarded)).toBe(cell);
      }),
    );
  });

  test.each([["it's"], ["'quoted'"], ["''"], ["'"]])('keeps its own quotes: %j', (cell) => {
    expect(unguardFormula(cell)).toBe(cell);
    expect(guardFormula(cell)).toBe(cell);
  });

  test('opens in Excel with its letters: the file begins with a byte order mark, and is read none the less', () => {
    const csv = toCsv([{ ...plain, term: 'Änderung' }]);
    expect(csv.startsWith('\uFEFFterm,')).toBe(true);
    expect(readCsv({ text: csv, origin: ORIGIN }).ok).toBe(true);
  });
});

describe('a proposal', () => {
  const entry: Entry = {
    id: 'r-d',
    term: 'R&D {entry} $&',
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ definition: 'Research\nand development?', roles: {}, cues: [], links: [] }],
    origin: ORIGIN,
  };

  test('is filled into the address, encoded', () => {
    const target = contributeTarget('https://a.example/new?title={term}&body={entry}&again={term}', entry);
    expect(target.kind).toBe('url');
    const { searchParams } = new URL(target.url);
    expect(searchParams.get('title')).toBe(entry.term);
    expect(searchParams.get('again')).toBe(entry.term);
    expect(searchParams.get('body')).toBe(entryToYaml(entry));
  });

  test('that does not fit the address goes by the clipboard', () => {
    const long = (length: number): Entry => ({
      ...entry,
      senses: [{ definition: 'x'.repeat(length), roles: {}, cues: [], links: [] }],
    });
    const template = 'https://a.example/new?title={term}&body={entry}';
    for (const length of [1, 4_000, 5_800, 5_900, 6_000, 20_000]) {
      const target = contributeTarget(template, long(length));
      const full = template
        .replace('{term}', () => encodeURIComponent(entry.term))
        .replace('{entry}', () => encodeURIComponent(entryToYaml(long(length))));
      expect(target.kind).toBe(full.length > 6_000 ? 'copy' : 'url');
      if (target.kind === 'url') continue;
      expect(new URL(target.url).searchParams.get('body')).toBe('');
      expect(target.entry).toBe(entryToYaml(long(length)));
    }
  });

  test.each([
    'http://a.example/{term}',
    'javascript:alert({term})',
    'data:text/html,{entry}',
    '//a.example/{term}',
    'mailto:a@b.example?body={entry}',
    '{term}',
  ])('never leads to %s', (template) => {
    expect(contributeTarget(template, entry)).toMatchObject({ kind: 'copy', url: 'about:blank' });
  });

  test('is never refused for what is in an entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (term) => {
        const target = contributeTarget('https://a.example/?t={term}&e={entry}', { ...entry, term });
        expect(new URL(target.url).host).toBe('a.example');
      }),
    );
  });
});
