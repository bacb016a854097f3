import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { isTableFilled } from '../../../lib/core/spec/filled-table.ts';
import { headingIndexOf } from '../../../lib/core/spec/heading-index.ts';
import type { Outline, OutlineBlock, OutlineSection } from '../../../lib/core/spec/outline.ts';
import { SECTION_STATUSES, type SpecReport } from '../../../lib/core/spec/spec-report.ts';
import { suggestTemplate } from '../../../lib/core/spec/suggest-template.ts';
import type { Template, TemplateSection } from '../../../lib/core/spec/template.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';

const TEXTS = [
  'TBD',
  'TODO: ask somebody who knows',
  '…',
  '',
  'None.',
  'No open questions at the moment',
  'Who pays?',
  'Short.',
  'Everybody who reads this knows a little more than before.',
  'Churn falls from 5 % to 3 % by Q3 2027. Owner: Priya',
  'Primary metric: CSAT',
  '[Describe the goal]',
  'Lorem ipsum dolor sit amet',
];

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 30 }));
const cells = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
const counts = { mentions: fc.nat(1), dates: fc.nat(1) };

const block: fc.Arbitrary<OutlineBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph'), text, ...counts, placeholder: fc.boolean() }),
  fc.record({ kind: fc.constant('list'), items: fc.array(text, { maxLength: 3 }), ...counts }),
  fc.record({ kind: fc.constant('table'), rows: cells, ...counts }),
  fc.record({ kind: fc.constant('code'), text }),
  fc.record({ kind: fc.constant('media'), label: text }),
);
const blocks = fc.array(block, { maxLength: 4 });
const template = fc.constantFrom(...BUILT_IN_TEMPLATES);

/** A document of flat sections, each of which is one of the template's, another, or a sub-section of its own. */
function documentOf(from: Template): fc.Arbitrary<readonly Omit<OutlineSection, 'id'>[]> {
  const names = from.sections.flatMap(({ name, aliases }) => [name, ...aliases]);
  return fc.array(
    fc.record({
      level: fc.constant(1),
      heading: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...names) },
        fc.constantFrom('Other', 'Notes'),
      ),
      source: fc.constant('heading' as const),
      blocks,
    }),
    { maxLength: 8 },
  );
}

const document = template.chain((chosen) => fc.tuple(fc.constant(chosen), documentOf(chosen)));

function outlineOf(sections: readonly Omit<OutlineSection, 'id'>[]): Outline {
  const withIds = sections.map((section, index) => ({ ...section, id: `s${index}` }));
  return { title: '', preamble: [], sections: withIds, partial: false };
}

/** The verdict without what must change when the document is another. */
function verdictOf({ sections }: SpecReport): unknown {
  return sections.map(({ id, status, fuzzy, expectations }) => ({
    id,
    status,
    fuzzy,
    expectations: expectations.map(({ kind, met }) => ({ kind, met })),
  }));
}

const NUMBERINGS = [
  '',
  '1. ',
  '2.3 ',
  '3) ',
  '(4) ',
  '5 – ',
  'IV. ',
  'a) ',
  '§ 7 ',
  '1️⃣ ',
  '1- ',
  '1/ ',
  '1—',
];
const BEFORE = ['', '🎯 ', '❓', '**', '“', ':dart: '];
const AFTER = [
  '',
  ':',
  '?',
  ' …',
  ' 🎯',
  ' (draft)',
  ' — for all',
  '**',
  '”',
  ' (optional):',
  ' | Draft',
  ' ✅ Done',
];

const decoration = fc.record({
  numbering: fc.constantFrom(...NUMBERINGS),
  before: fc.constantFrom(...BEFORE),
  after: fc.constantFrom(...AFTER),
  isUpper: fc.boolean(),
});

describe('the verdict', () => {
  test('does not change with numbering, case, emoji and punctuation of headings', () => {
    fc.assert(
      fc.property(
        document,
        fc.array(decoration, { minLength: 8, maxLength: 8 }),
        ([chosen, sections], decorations) => {
          const decorated = sections.map((section, index) => {
            const { numbering = '', before = '', after = '', isUpper = false } = decorations[index] ?? {};
            const heading = isUpper ? section.heading.toUpperCase() : section.heading;
            return { ...section, heading: `${numbering}${before}${heading}${after}` };
          });
          const verdict = verdictOf(checkSpec(outlineOf(sections), chosen));
          expect(verdictOf(checkSpec(outlineOf(decorated), chosen))).toEqual(verdict);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('does not change with the order of sections', () => {
    const shuffled = document.chain(([chosen, sections]) => {
      // Of two headings for one section with equally much content the first one counts, so each stands once.
      const once = sections.filter(({ heading }, index) => meaningAt(chosen, heading, sections) === index);
      return fc.tuple(
        fc.constant(chosen),
        fc.constant(once),
        fc.shuffledSubarray([...once], { minLength: once.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([chosen, sections, other]) => {
        const verdict = verdictOf(checkSpec(outlineOf(sections), chosen));
        expect(verdictOf(checkSpec(outlineOf(other), chosen))).toEqual(verdict);
      }),
      { numRuns: 300 },
    );
  });

  test('never gets worse with more content', () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(), block, ([chosen, sections], at, place, more) => {
        const target = sections[at % Math.max(1, sections.length)];
        if (target === undefined) return;
        const longer = [...target.blocks];
        longer.splice(place % (longer.length + 1), 0, more);
        const after = sections.map((section) =>
          section === target ? { ...section, blocks: longer } : section,
        );
        const [old, now] = [sections, after].map((one) => ranksOf(checkSpec(outlineOf(one), chosen)));
        for (const [index, rank] of (old ?? []).entries()) {
          expect(now?.[index]).toBeGreaterThanOrEqual(rank);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('never gets worse with one more row in a table', () => {
    const words = fc.constantFrom(
      '',
      'Latency',
      'Owner',
      'Product',
      'Metric',
      'TBD',
      'Who pays?',
      '80 ms',
      'Priya',
    );
    const row = fc.array(words, { minLength: 2, maxLength: 3 });
    const table = fc.array(row, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(table, row, fc.nat(), (rows, more, place) => {
        const longer = [...rows];
        longer.splice(1 + (place % rows.length), 0, more);
        const [old, now] = [rows, longer].map((one) => isTableFilled(one));
        expect(now === true || old === false).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never gets worse with one more sentence in a paragraph', () => {
    fc.assert(
      fc.property(document, text, ([chosen, sections], sentence) => {
        const after = sections.map((section) => ({
          ...section,
          blocks: section.blocks.map((one) =>
            one.kind === 'paragraph' && /\p{L}/u.test(one.text)
              ? { ...one, text: `${one.text}. ${sentence}` }
              : one,
          ),
        }));
        const [old, now] = [sections, after].map((one) => ranksOf(checkSpec(outlineOf(one), chosen)));
        for (const [index, rank] of (old ?? []).entries()) {
          expect(now?.[index]).toBeGreaterThanOrEqual(rank);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('counts what is open', () => {
    fc.assert(
      fc.property(document, ([chosen, sections]) => {
        const report = checkSpec(outlineOf(sections), chosen);
        const required = report.sections.filter((section) => section.required);
        expect(report.missingRequired).toBe(required.filter(({ status }) => status === 'missing').length);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(suggestTemplate(outlineOf(sections), BUILT_IN_TEMPLATES).score).toBeLessThanOrEqual(1.5);
      }),
      { numRuns: 200 },
    );
  });
});

function ranksOf({ sections }: SpecReport): readonly number[] {
  return sections.map(({ status }) => SECTION_STATUSES.indexOf(status));
}

/** Where the first heading stands that serves one of the sections that `heading` serves; -1 for none. */
function meaningAt(
  chosen: Template,
  heading: string,
  sections: readonly { readonly heading: string }[],
): number {
  const served = (one: string): readonly TemplateSection[] =>
    headingIndexOf(chosen).find(one)?.sections ?? [];
  const mine = served(heading);
  if (mine.length === 0) return sections.findIndex((one) => one.heading === heading);
  return sections.findIndex((one) => served(one.heading).some((section) => mine.includes(section)));
}
