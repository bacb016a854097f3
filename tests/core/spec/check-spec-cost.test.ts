import { describe, expect, test } from 'vitest';
import { adviseSpec } from '../../../lib/core/spec/advise-spec.ts';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { EXPECTATIONS } from '../../../lib/core/spec/expectation.ts';
import { normaliseHeading } from '../../../lib/core/spec/normalise-heading.ts';
import type { Outline, OutlineBlock, OutlineSection } from '../../../lib/core/spec/outline.ts';
import { suggestTemplate } from '../../../lib/core/spec/suggest-template.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import { longDocument } from '../../fixtures/specs/five-hundred-headings.ts';
import {
  list,
  makeTemplate,
  outline,
  paragraph,
  PLENTY,
  section,
  table,
  templateOf,
} from './make-outline.ts';
import { readFixture } from './read-fixture.ts';

/** What the issue allows for outline and check together; the check alone takes a fraction. */
const BUDGET_MS = 100;

/** The best of three: other processes share the machine. */
function bestTime(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** New objects, so that nothing is remembered. */
function copyOf<T>(value: T): T {
  return structuredClone(value);
}

describe('a check', () => {
  test.each(BUILT_IN_TEMPLATES)('of 500 headings and 1 MB against $id is quick', (template) => {
    const long = readFixture(longDocument().html);
    const copies = [long, copyOf(long), copyOf(long)];
    const time = bestTime(() => {
      const fresh = copies.pop() ?? long;
      checkSpec(fresh, template);
      suggestTemplate(fresh, BUILT_IN_TEMPLATES);
    });
    expect(time).toBeLessThan(BUDGET_MS);
  });

  test('grows no faster than the document', () => {
    const words = (count: number): Outline =>
      outline(section('Business Objective', paragraph('waiting for the next reply '.repeat(count / 5))));
    const timeOf = (count: number): number => {
      const copies = [1, 2, 3].map(() => words(count));
      return bestTime(() => void checkSpec(copies.pop() ?? words(count), templateOf('one-pager')));
    };
    timeOf(20_000);
    const small = timeOf(100_000);
    // Twice as many words: four times the time would be quadratic.
    expect(timeOf(200_000)).toBeLessThan(Math.max(small * 3.5, 40));
  });

  test('of a long text is quick where words hold “main” and no metric is named', () => {
    const text = 'we maintain the domain of things that remain '.repeat(200_000 / 8);
    const documents = [1, 2, 3].map(() => outline(section('Success metrics', paragraph(text))));
    const time = bestTime(() => void checkSpec(documents.pop() ?? outline(), templateOf('prd')));
    expect(time).toBeLessThan(BUDGET_MS);
  });

  test('of a long text is quick where it speaks of the main thing all the time', () => {
    const text = 'the main thing is a thing that we do in the north '.repeat(200_000 / 12);
    const documents = [1, 2, 3].map(() => outline(section('Success metrics', paragraph(text))));
    const time = bestTime(() => void checkSpec(documents.pop() ?? outline(), templateOf('prd')));
    expect(time).toBeLessThan(BUDGET_MS);
  });

  test('while typing reads only the section that changed', () => {
    const reads = new Map<string, number>();
    const counting = (id: string, blocks: readonly OutlineBlock[]): OutlineSection => ({
      id,
      level: 1,
      heading: id,
      source: 'heading',
      get blocks() {
        reads.set(id, (reads.get(id) ?? 0) + 1);
        return blocks;
      },
    });
    const template = makeTemplate(
      { name: 'Goals', expects: ['measure', 'date'] },
      { name: 'Design' },
      { name: 'Questions' },
    );
    const sections = ['Goals', 'Design', 'Questions'].map((id) => counting(id, [paragraph(PLENTY)]));
    const document: Outline = { title: '', preamble: [], sections, partial: false };
    const advise = (one: Outline): void => void adviseSpec(one, { terms: [], unknownAcronyms: [] });
    checkSpec(document, template);
    advise(document);
    reads.clear();
    const changed = counting('Design', [paragraph(`${PLENTY} Again.`)]);
    const next = {
      ...document,
      sections: document.sections.map((one) => (one.id === 'Design' ? changed : one)),
    };
    checkSpec(next, template);
    checkSpec(next, template);
    expect([...reads]).toEqual([['Design', 1]]);
    advise(next);
    advise(next);
    expect([...reads]).toEqual([['Design', 2]]);
  });
});

describe('hostile text costs no more than other text', () => {
  const everything = makeTemplate(
    { name: 'Part', expects: EXPECTATIONS, hint: 'Say it' },
    { name: 'Problem', aliases: ['Motivation'] },
  );
  const LENGTH = 25_000;
  /** A search that is quadratic in the text takes seconds. */
  const LIMIT_MS = 300;

  test.each([
    '1 ',
    '1',
    '1.',
    '1 1,1.1 ',
    'from 1 ',
    'from from ',
    '5 -> ',
    '→',
    'primary ',
    'primary metric ',
    'primary metric: ',
    ' is the ',
    '(primary',
    'owner: ',
    '@',
    '?',
    'a?',
    'no open ',
    'none ',
    'none at the time ',
    'TBD ',
    '[',
    '[add ',
    '<a',
    '{{',
    ' ',
    '\n',
    '\u00A0',
    '— ',
    '- ',
    '(',
    '((a)',
    'we will ',
    'we will quickly ',
    'the solution ',
    'non-',
    'customer ',
    '. ',
    '…',
    'jan ',
    'by the ',
    '2026-',
    '1st of ',
    '🎯',
    '\u200D',
    'é',
    '中',
    'R/',
    'lorem ipsum ',
    ':a',
    '_',
    '5 % ',
    'reduce 5 % ',
    '5 min cost ',
    '5 more users ',
    'from 5 % to ',
    '[describe it] ',
    '[describe it',
    'none, ',
    'all of the questions ',
    'we dont have any ',
    'Primary metric, ',
    'a (primary) ',
    'When it is done ',
    'what as ',
    'we can be as ',
    'q1 | ',
    '12.5. ',
    'May 2 ',
    'customers will ',
    'label of the ',
    'needs a new ',
    'owner \n',
  ])('%j', (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const blocks = [paragraph(text), list(text), table([text, 'Accountable', 'Driver'], [text, text])];
    const parts = [section('Part', ...blocks), section(text), section('Problem', paragraph(text))];
    const time = bestTime(() => {
      const document = outline(...copyOf(parts));
      checkSpec(document, everything);
      adviseSpec(document, { terms: [], unknownAcronyms: [] });
      normaliseHeading(text);
    });
    expect(time).toBeLessThan(LIMIT_MS);
  });
});
