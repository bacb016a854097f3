import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOutline, SECTION_TEXT } from '../../../lib/core/panel/cut-outline.ts';
import type { OutlineBlock } from '../../../lib/core/spec/outline.ts';
import { anyOutline } from './sample-outlines.ts';

const textsOf = (block: OutlineBlock): readonly string[] => {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return block.rows.flat();
  return [block.kind === 'media' ? block.label : block.text];
};
const lengthOf = (blocks: readonly OutlineBlock[]): number =>
  blocks.flatMap(textsOf).reduce((sum, text) => sum + text.length, 0);

describe('outlines for the badge', () => {
  test('keep every section and begin with what was there', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const { outline: cut, isCut } = cutOutline(outline);
        expect(cut.sections.map(({ id, heading }) => [id, heading])).toEqual(
          outline.sections.map(({ id, heading }) => [id, heading]),
        );
        const pairs = [
          [outline.preamble, cut.preamble] as const,
          ...outline.sections.map(
            (section, index) => [section.blocks, cut.sections[index]?.blocks ?? []] as const,
          ),
        ];
        for (const [before, after] of pairs) {
          expect(lengthOf(after)).toBe(Math.min(SECTION_TEXT, lengthOf(before)));
          const whole = before.flatMap(textsOf).join('');
          expect(whole.startsWith(after.flatMap(textsOf).join(''))).toBe(true);
        }
        const isLong = pairs.some(([before]) => lengthOf(before) > SECTION_TEXT);
        if (isLong) expect(isCut).toBe(true);
        if (!isCut) expect(cut).toEqual(outline);
      }),
      { numRuns: 200 },
    );
  });

  test('many long sections stay below 200 kB, and none looks empty', () => {
    const blocks = [{ kind: 'code', text: 'x'.repeat(10_000) } as const];
    const sections = Array.from({ length: 3_000 }, (_, index) => ({
      id: `${index}`,
      level: 1,
      heading: 'H',
      source: 'heading' as const,
      blocks,
    }));
    const { outline } = cutOutline({ title: '', preamble: [], sections, partial: false });
    const lengths = outline.sections.map((section) => lengthOf(section.blocks));
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(200_000);
    expect(Math.min(...lengths)).toBeGreaterThan(50);
  });
});
