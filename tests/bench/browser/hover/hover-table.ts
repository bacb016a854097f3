import { markdownTable } from '../../report/markdown-table.ts';
import { inDigits, inTimes } from '../../report/number-texts.ts';
import type { HoverFigures } from './measure-hover.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** Looking where the pointer is, microseconds, and the card, milliseconds. */
export function hoverTable(all: readonly HoverFigures[]): string {
  return markdownTable(
    ['', 'elementFromPoint, µs', 'our look, µs', 'ratio', 'first card, ms', 'next cards, ms'],
    all.flatMap(({ kind, rows }) =>
      rows.map(({ page, hitTest, firstCardMs, warmCardMs }) => [
        `${NAMES[kind]}, ${page}, ${hitTest.marks} marks`,
        inDigits(hitTest.bareUs),
        inDigits(hitTest.oursUs),
        inTimes(hitTest.oursUs / hitTest.bareUs),
        inDigits(firstCardMs),
        inDigits(warmCardMs),
      ]),
    ),
  );
}
