import { describe, expect, test } from 'vitest';
import { adviseSpec, LISTED, type AdviceContext } from '../../../lib/core/spec/advise-spec.ts';
import { rolesAddressed } from '../../../lib/core/spec/audience-words.ts';
import { findSolution } from '../../../lib/core/spec/find-solution.ts';
import type { Role } from '../../../lib/core/role.ts';
import { outline, paragraph, PLENTY, section } from './make-outline.ts';

const NOTHING: AdviceContext = { terms: [], unknownAcronyms: [] };

describe('who is spoken to', () => {
  test.each<[string, readonly Role[]]>([
    ['The goal is less churn', ['product']],
    ['Non-goals', []],
    ['It depends on the queue', ['engineering']],
    ['p99 latency', ['engineering']],
    ['10,000 labelled rows', ['ml']],
    ['Offline evaluation', ['ml']],
    ['Fewer escalations', ['cx']],
    ['The impact on customers is small', ['cx']],
    ['Customers like it', []],
    ['We support Chrome and Firefox', []],
    ['Adding support for Firefox', []],
    ['The support team needs macros', ['cx']],
    ['We tell support about it', ['cx']],
    ['Higher support load', ['cx']],
    ['Agreed with Legal and Support.', ['cx']],
    ['Design\nSupport\nLegal', ['cx']],
    ['Support Chrome', []],
    ['We build and support Chrome', []],
    ['Merchants will call the hotline more often than today', ['cx']],
    ['Merchants will wait longer for refunds', ['cx']],
    ['Wait for the build', []],
    ['The build target is ES2022', []],
    ['The target is ten merchants', ['product']],
    ['The target browsers are new', []],
    ['The label of the button changes to Send', []],
    ['Button labels', []],
    ['The labels of the tickets', ['ml', 'cx']],
    ['Latencyfoo metadata goalkeeper', []],
  ])('%j: %j', (text, roles) => {
    expect([...rolesAddressed(text)]).toEqual(roles);
  });

  test('a document in which nothing is written is told nothing', () => {
    expect(adviseSpec(outline(section('Goals', paragraph('TBD'))), NOTHING)).toEqual([]);
  });

  test('a heading speaks only with content below it, and only readers count', () => {
    const empty = adviseSpec(outline(section('Data'), section('More', paragraph(PLENTY))), {
      ...NOTHING,
      readers: ['ml'],
    });
    const filled = adviseSpec(outline(section('Data', paragraph(PLENTY))), { ...NOTHING, readers: ['ml'] });
    expect([empty.map(({ code }) => code), filled]).toEqual([['nothing-for-ml'], []]);
  });
});

test('terms that a role may not know, the most frequent first', () => {
  const term = (id: string, count: number, ...domains: Role[]) => ({
    id,
    term: id.toUpperCase(),
    domains,
    count,
  });
  const terms = [
    term('auc', 1, 'ml'),
    term('p99', 3, 'engineering'),
    term('feature', 9, 'product', 'ml'),
    term('okay', 9),
  ];
  const advice = adviseSpec(outline(), { ...NOTHING, terms, readers: ['engineering', 'cx'] });
  expect(advice).toEqual([
    {
      code: 'terms-for-engineering',
      role: 'engineering',
      items: [
        { text: 'FEATURE', id: 'feature' },
        { text: 'AUC', id: 'auc' },
      ],
      total: 2,
    },
    {
      code: 'terms-for-cx',
      role: 'cx',
      items: [
        { text: 'FEATURE', id: 'feature' },
        { text: 'P99', id: 'p99' },
        { text: 'AUC', id: 'auc' },
      ],
      total: 3,
    },
  ]);
});

test('acronyms that nobody explains, each once, not too many', () => {
  const many = Array.from({ length: LISTED + 3 }, (_, index) => `ACR${index}`);
  const [advice] = adviseSpec(outline(), { ...NOTHING, unknownAcronyms: [...many, 'ACR0'] });
  expect(advice).toMatchObject({ code: 'unknown-acronyms', total: LISTED + 3 });
  expect(advice?.items).toHaveLength(LISTED);
});

describe('a solution in the problem', () => {
  test.each([
    'We need to build a chatbot.',
    'Agents wait. We should quickly add a cache for them.',
    'The solution is a new queue.',
    'The team needs a dashboard to see it.',
    'By adding a model we save time.',
    'Let’s use the new store.',
    'The form should be replaced.',
    'Agents need an AI assistant that drafts replies.',
    'Agents need a better internal search tool.',
    'By using a model we save time.',
    'We can fix this by introducing a queue.',
    'It could be solved by adding a cache.',
  ])('%j prescribes', (text) => {
    expect(findSolution(text)).toBeTruthy();
  });

  test.each([
    'Agents cannot find old answers.',
    'We built a chatbot last year, and nobody uses it.',
    'Agents need help to find answers.',
    'Customers will add items twice.',
    'Agents work around it by adding a note.',
    'Customers solve this by using a second account.',
    'Customers need a human agent.',
    'Agents need a second opinion on the page.',
    '',
  ])('%j does not', (text) => {
    expect(findSolution(text)).toBeUndefined();
  });

  test('is looked for in the problem and below it, and nowhere else', () => {
    const plan = paragraph('We will build a chatbot.');
    const codes = (...sections: Parameters<typeof outline>): readonly (string | undefined)[] =>
      adviseSpec(outline(...sections), { ...NOTHING, readers: [] }).map(({ outlineId }) => outlineId);
    expect(codes(section('Problem statement', plan))).toEqual(['s1']);
    expect(codes(section('Problem'), section('>Details', plan))).toEqual(['s2']);
    expect(codes(section('Problem'), section('>Solution', plan))).toEqual([]);
    expect(codes(section('Problem'), section('Details', plan))).toEqual([]);
    expect(codes(section('Solution', plan))).toEqual([]);
  });
});
