import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTbx } from '../../../lib/core/glossary/formats/tbx.ts';
import type { GlossaryReading } from '../../../lib/core/glossary/glossary-reading.ts';
import { readTerms } from '../../../lib/core/glossary/read-terms.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/glossaries');

function read(text: string): GlossaryReading {
  const raw = readTbx({ text, origin: 'test' });
  if (raw.ok) return readTerms(raw.value, 'test');
  return { format: 'tbx', entries: [], templates: [], problems: [raw.error], unlisted: 0 };
}

function readFixture(name: string): GlossaryReading {
  return read(readFileSync(join(FIXTURES, name), 'utf8'));
}

describe('TBX', () => {
  test('of version 2: the preferred English term, its other terms, and what stands at every level', () => {
    const reading = readFixture('basic-v2.tbx');
    expect(reading.name).toBe('Shipping terms');
    expect(reading.entries).toEqual([
      {
        id: 'c1',
        term: 'tracking',
        aliases: ['track and trace', 'parcel lookup'],
        not: [],
        needsCue: false,
        related: [],
        updated: '2026-03-02',
        status: 'accepted',
        senses: [
          {
            domain: 'cx',
            definition: 'Seeing where a parcel is & when it arrives.',
            roles: {},
            cues: [],
            links: [{ title: 'Tracking handbook', url: 'https://wiki.example.com/tracking' }],
          },
        ],
        origin: 'test',
      },
      {
        id: 'c3',
        term: 'pickup',
        aliases: [],
        not: [],
        needsCue: false,
        related: ['c1'],
        status: 'accepted',
        senses: [{ definition: 'What a carrier takes at the door.', roles: {}, cues: [], links: [] }],
        origin: 'test',
      },
    ]);
    expect(reading.problems).toEqual([
      { severity: 'error', code: 'missing-term', place: { entry: 2, line: 49, term: 'c2' } },
    ]);
  });

  test('of version 3 says the same with data categories as attributes and as tags', () => {
    const attributes = readFixture('basic-v3-dca.tbx');
    expect(attributes.problems).toEqual([]);
    expect(attributes.entries).toMatchObject([
      {
        id: 'recall',
        term: 'recall',
        aliases: ['sensitivity'],
        senses: [{ domain: 'ml', definition: 'The share of the right answers that were found.' }],
      },
    ]);
    expect(readFixture('basic-v3-dct.tbx')).toEqual(attributes);
  });

  const concept = (inner: string, language = 'en'): string =>
    `<tbx><text><body><conceptEntry id="a"><descrip type="definition">D</descrip>` +
    `<langSec xml:lang="${language}">${inner}</langSec></conceptEntry></body></text></tbx>`;

  test.each([
    ['British English', concept('<termSec><term>t</term></termSec>', 'en-GB'), ['t']],
    ['a language that only begins like English', concept('<termSec><term>t</term></termSec>', 'enm'), []],
    ['marks within a term', concept('<termSec><term>a <hi>b</hi>\n c</term></termSec>'), ['a b c']],
    [
      'a prefix on every element',
      concept('<termSec><term>t</term></termSec>').replace(/<(\/?)(?=\w)/g, '<$1x:'),
      ['t'],
    ],
    ['a term without text', concept('<termSec><term> </term></termSec>'), []],
    [
      'an entity of a DTD',
      `<!DOCTYPE tbx [<!ENTITY e "x">]>${concept('<termSec><term>a&e;</term></termSec>')}`,
      ['a&e;'],
    ],
  ])('with %s', (_, text, terms) => {
    expect(read(text).entries.map(({ term }) => term)).toEqual(terms);
  });

  test('whose only terms are deprecated is a deprecated entry', () => {
    const status = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>';
    const { entries } = read(concept(`<termSec><term>t</term>${status}</termSec>`));
    expect(entries).toMatchObject([{ term: 't', status: 'deprecated' }]);
  });

  test('that breaks off is used as far as its entries are whole', () => {
    const text = readFileSync(join(FIXTURES, 'basic-v2.tbx'), 'utf8');
    const { entries, problems } = read(text.slice(0, text.indexOf('<ref ')));
    expect(entries.map(({ term }) => term)).toEqual(['tracking']);
    expect(problems.map(({ code }) => code).toSorted()).toEqual(['broken-syntax', 'missing-term']);
  });

  test('is nothing else', () => {
    expect(read('<rss><channel/></rss>').problems.map(({ code }) => code)).toEqual(['not-a-glossary']);
  });
});
