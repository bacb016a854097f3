import { describe, expect, test } from 'vitest';
import { plainMarkdown } from '../../../lib/core/glossary/formats/plain-markdown.ts';
import { readGlossary } from '../../../lib/core/glossary/read-glossary.ts';

function read(text: string): ReturnType<typeof readGlossary> {
  return readGlossary({ text, origin: 'team' });
}

describe('a DataHub business glossary', () => {
  // After metadata-ingestion/examples/bootstrap_data/business_glossary.yml of datahub-project/datahub.
  const text = `version: "1"
source: DataHub
owners:
  users:
    - urn:li:corpuser:mjames
url: "https://github.com/datahub-project/datahub/"
nodes:
  - name: Classification
    description: A set of terms related to Data Classification
    terms:
      - name: HighlyConfidential
        description: Highly *Confidential* Data
        custom_properties:
          - is_confidential: "true"
        domain: Marketing
  - name: Housing
    owners:
      groups:
        - interior
        - exterior
    nodes:
      - name: Colors
        terms:
          - name: Red
            description: "red color"
            term_source: "EXTERNAL"
            source_ref: FIBO
            source_url: "https://spec.edmcouncil.org/fibo/Account"
    terms:
      - name: Spoon
        description: an implement, see [Kitchen](https://example.com/kitchen)
        owners:
          groups: [cooks]
        inherits:
          - Housing.Colors.Red
        related_terms:
          - Housing.Kitchen
          - urn:li:glossaryTerm:41516e31
        knowledge_links:
          - url: "https://en.wikipedia.org/wiki/Spoon"
            label: Wiki link
      - name: Nothing
`;

  test('is read with the terms of all its nodes, nobody’s in particular', () => {
    const { format, home, entries } = read(text);
    expect({ format, home }).toEqual({
      format: 'datahub',
      home: 'https://github.com/datahub-project/datahub/',
    });
    expect(entries).toMatchObject([
      {
        term: 'HighlyConfidential',
        aliases: ['Highly Confidential'],
        owner: 'mjames',
        senses: [{ definition: 'Highly Confidential Data' }],
      },
      {
        term: 'Spoon',
        owner: 'cooks',
        related: ['Red', 'Kitchen'],
        senses: [
          {
            definition: 'an implement, see Kitchen',
            links: [{ title: 'Wiki link', url: 'https://en.wikipedia.org/wiki/Spoon' }],
          },
        ],
      },
      {
        term: 'Red',
        owner: 'interior, exterior',
        senses: [{ links: [{ title: 'FIBO', url: 'https://spec.edmcouncil.org/fibo/Account' }] }],
      },
    ]);
    expect(entries.flatMap(({ senses }) => senses.filter((sense) => 'domain' in sense))).toEqual([]);
  });

  test('lists what cannot be used, with its line', () => {
    const line = text.split('\n').indexOf('      - name: Nothing') + 1;
    expect(read(text).problems).toEqual([
      { severity: 'error', code: 'no-meaning', place: { entry: 3, line, term: 'Nothing' } },
    ]);
  });
});

describe('a Glosario glossary', () => {
  // After glossary.yml of carpentries/glosario.
  const text = `- slug: abstract_syntax_tree
  ref:
    - tree
  de:
    term: "Syntaxbaum"
    def: >
      Ein Baum.
  en:
    term: "abstract syntax tree"
    acronym: "AST"
    def: >
      A deeply nested data structure, or [tree](#tree), that represents the structure
      of a [\`while\` loop](#while_loop).

- slug: baum
  de:
    term: "Baum"
    def: Ein Baum.
`;

  test('is read in English', () => {
    expect(read(text)).toMatchObject({
      format: 'glosario',
      entries: [
        {
          id: 'abstract_syntax_tree',
          term: 'abstract syntax tree',
          aliases: ['AST'],
          related: ['tree'],
          senses: [
            {
              definition:
                'A deeply nested data structure, or tree, that represents the structure of a while loop.',
            },
          ],
        },
      ],
      problems: [{ severity: 'error', code: 'missing-term', place: { entry: 2, term: 'baum', line: 15 } }],
    });
  });
});

describe('a glossary of docusaurus-plugin-glossary', () => {
  test('is read; what an abbreviation stands for becomes an alias', () => {
    // After the README of mcclowes/docusaurus-plugin-glossary.
    const terms = [
      {
        term: 'API',
        abbreviation: 'Application Programming Interface',
        definition: 'A set of **rules**.',
        relatedTerms: ['REST', ''],
        id: 'the-api',
      },
      { term: 'Webhook' },
    ];
    const reading = read(JSON.stringify({ description: 'Technical terms', terms }));
    expect(reading).toMatchObject({
      format: 'docusaurus',
      entries: [
        {
          id: 'the-api',
          term: 'API',
          aliases: ['Application Programming Interface'],
          related: ['REST'],
          senses: [{ definition: 'A set of rules.' }],
        },
      ],
      problems: [
        { code: 'empty-form', place: { entry: 1, term: 'API', field: 'relatedTerms' } },
        { code: 'no-meaning', place: { entry: 2, term: 'Webhook' } },
      ],
    });
  });

  test('is not what a document of ours without its version is taken for', () => {
    const ours = { name: 'Ours', terms: [{ term: 'x', definition: 'y' }] };
    expect(read(JSON.stringify(ours)).problems).toMatchObject([{ code: 'no-version' }]);
    expect(read(JSON.stringify({ terms: [{ term: 'x', roles: {} }] })).problems).toMatchObject([
      { code: 'no-version' },
    ]);
  });
});

test.each([
  ['a [link](https://example.com "title") and ![a picture](x.png)', 'a link and a picture'],
  ['**strong**, *weak*, __strong__, _weak_, `code`, ``code``', 'strong, weak, strong, weak, code, code'],
  ['2*3*4, snake_case_name, a ** b, * item', '2*3*4, snake_case_name, a ** b, * item'],
  ['f(x)[0] and [TODO] (later)', 'f(x)[0] and [TODO] (later)'],
  ['<b>bold</b>', '<b>bold</b>'],
  ['`'.repeat(100_000), '`'.repeat(100_000)],
])('Markdown %j is plainly %j', (markdown, text) => {
  expect(plainMarkdown(markdown)).toBe(text);
});
