import fc from 'fast-check';
import type { Outline, OutlineBlock, OutlineSection } from '../../../lib/core/spec/outline.ts';

const text = fc.string({ maxLength: 600 });
const counts = { mentions: fc.nat(3), dates: fc.nat(3) };

const block: fc.Arbitrary<OutlineBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text, ...counts, placeholder: fc.boolean() }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 5 }), ...counts }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 }),
    ...counts,
  }),
  fc.record({ kind: fc.constant('code' as const), text }),
  fc.record({ kind: fc.constant('media' as const), label: text }),
);

const section: fc.Arbitrary<OutlineSection> = fc.record({
  id: fc.uuid(),
  level: fc.integer({ min: 1, max: 6 }),
  heading: text,
  source: fc.constantFrom('heading' as const, 'bold' as const, 'row-label' as const),
  blocks: fc.array(block, { maxLength: 4 }),
});

/** Any outline, with ids that differ. */
export const anyOutline: fc.Arbitrary<Outline> = fc.record({
  title: text,
  preamble: fc.array(block, { maxLength: 3 }),
  sections: fc.uniqueArray(section, { maxLength: 8, selector: ({ id }) => id }),
  partial: fc.boolean(),
});

/** An outline and a later one: some sections gone, some new, some changed under the same id, all shuffled. */
export const anyChange: fc.Arbitrary<{ before: Outline; after: Outline }> = fc
  .tuple(anyOutline, anyOutline)
  .chain(([before, other]) =>
    fc
      .tuple(
        fc.subarray([...before.sections]),
        fc.subarray([...before.sections]),
        fc.boolean(),
        fc.shuffledSubarray([...Array(16).keys()], { minLength: 16 }),
      )
      .map(([kept, changed, keepsPreamble, order]) => {
        const renewed = kept.map((one) =>
          changed.includes(one) ? { ...one, heading: `${one.heading} changed` } : one,
        );
        const all = [...renewed, ...other.sections];
        const sections = order.map((index) => all[index]).filter((one) => one !== undefined);
        return { before, after: { ...other, sections, ...(keepsPreamble && { preamble: before.preamble }) } };
      }),
  );
