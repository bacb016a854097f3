import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOutlineDelta, outlineDelta } from '../../../lib/core/panel/outline-delta.ts';
import type { OutlineMessage } from '../../../lib/core/panel/protocol.ts';
import { anyChange, anyOutline } from './sample-outlines.ts';

const send = (message: OutlineMessage): OutlineMessage =>
  JSON.parse(JSON.stringify(message)) as OutlineMessage;

describe('outline deltas', () => {
  test('a panel that knows nothing is sent the whole outline', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        expect(applyOutlineDelta(undefined, send(outlineDelta(undefined, outline, 1)))).toEqual(outline);
      }),
      { numRuns: 100 },
    );
  });

  test('any change arrives, and what did not change stays the same object', () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        const delta = send(outlineDelta(before, after, 1));
        const applied = applyOutlineDelta(before, delta);
        expect(applied).toEqual(after);
        for (const [index, section] of after.sections.entries()) {
          const isKept = before.sections.includes(section);
          expect(applied?.sections[index] === section).toBe(isKept);
          expect(delta.changed.some(({ id }) => id === section.id)).toBe(!isKept);
        }
        if (after.preamble === before.preamble) expect(applied?.preamble).toBe(before.preamble);
      }),
      { numRuns: 200 },
    );
  });

  test('a delta that does not fit what the panel has is refused', () => {
    const section = { id: 'a', level: 1, heading: 'A', source: 'heading', blocks: [] } as const;
    const whole = { title: '', preamble: [], sections: [section], partial: false };
    const same = outlineDelta(whole, whole, 1);
    expect(same.changed).toEqual([]);
    expect(applyOutlineDelta(undefined, same)).toBeUndefined();
    expect(applyOutlineDelta({ ...whole, sections: [] }, same)).toBeUndefined();
    // A whole outline does not lean on what was there.
    expect(applyOutlineDelta(whole, { ...same, isWhole: true, preamble: [] })).toBeUndefined();
  });
});
