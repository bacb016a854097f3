import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { chooseSense } from '../../lib/core/restating/choose-sense.ts';
import type { Role } from '../../lib/core/role.ts';
import { blocksOfPage } from './support/fixture-text.ts';
import { countAllMarks, type MarkedText } from './support/glossary-figures.ts';
import { filedEntries, readGlossaryFiles } from './support/glossary-files.ts';
import { WORD_LIMITS } from './support/limits.ts';
import { perThousand, sumOf } from './support/mark-count.ts';
import { DEMO_PAGES } from '../fixtures/pages.ts';

const entries = filedEntries(readGlossaryFiles()).map(({ entry }) => entry);
const { prose, demo, hosts } = countAllMarks(entries);

function mostMarked({ name, forms }: MarkedText): string {
  const most = forms.slice(0, 20).map(({ form, term, count }) => `${form} (${term}) ${count}`);
  return `${name}: ${most.join(', ')}`;
}

describe('everyday prose', () => {
  test('is long enough to count on', () => {
    expect(sumOf(prose).words).toBeGreaterThanOrEqual(WORD_LIMITS.proseWords);
  });

  test.each(prose.map((text) => [text.name, text] as const))('%s is hardly marked', (_name, text) => {
    expect(perThousand(text), mostMarked(text)).toBeLessThan(WORD_LIMITS.proseMarks);
  });
});

describe('demo documents', () => {
  test('feel helped, not painted', () => {
    const { words, marks, marksByDefault } = sumOf(demo);
    const report = demo.map(mostMarked).join('\n');
    expect(words / marks, report).toBeGreaterThanOrEqual(WORD_LIMITS.demoWordsPerMark);
    expect(words / marksByDefault, report).toBeGreaterThanOrEqual(WORD_LIMITS.demoWordsPerMarkByDefault);
  });

  test.each(DEMO_PAGES.map(({ id, showPiece }) => [id, showPiece]))(
    '%s marks its show-piece: %s',
    (id, showPiece) => {
      const forms = demo.find(({ name }) => name === id)?.forms ?? [];
      expect(forms.map(({ form }) => form).join('\n')).toContain(showPiece.replace(/s$/, ''));
    },
  );
});

/** The sense in which the demo documents use each false friend. "Feature" they use in two. */
const DEMO_SENSES: ReadonlyMap<string, Role> = new Map([
  ['agent', 'cx'],
  ['baseline', 'product'],
  ['churn', 'product'],
  ['escalation', 'cx'],
  ['guardrail', 'product'],
  ['lead', 'cx'],
  ['model', 'ml'],
  ['MRR', 'product'],
  ['pipeline', 'ml'],
  ['precision', 'ml'],
  ['queue', 'cx'],
  ['recall', 'ml'],
  ['score', 'ml'],
  ['SLA', 'cx'],
  ['target', 'product'],
  ['threshold', 'ml'],
  ['ticket', 'cx'],
]);

test.each(DEMO_PAGES)('no false friend in the demo document $id gets a wrong sense', (page) => {
  const matcher = new Matcher(compileIndex(entries));
  const wrong = blocksOfPage(page).flatMap(({ text, heading }) =>
    matcher.find(text, { heading }).flatMap(({ entry: ordinal }) => {
      const entry = entries[ordinal];
      const expected = entry && DEMO_SENSES.get(entry.term);
      if (entry === undefined || expected === undefined) return [];
      const { order, confident } = chooseSense(entry, { text, heading, domains: {} });
      const chosen = entry.senses[order[0] ?? 0]?.domain;
      return confident && chosen !== expected ? [`${entry.term}: ${chosen}, not ${expected}: ${text}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('every page of the hosts has something marked', () => {
  expect(hosts.filter(({ marks }) => marks === 0).map(({ name }) => name)).toEqual([]);
});
