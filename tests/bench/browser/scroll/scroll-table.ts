import { markdownTable } from '../../report/markdown-table.ts';
import { inDigits } from '../../report/number-texts.ts';
import type { FrameTimes, ScrollFigures } from './measure-scroll.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** Frame times in the middle, of the slowest twentieth and at the worst, with us and without us. */
export function scrollTable(all: readonly ScrollFigures[]): string {
  const inFrames = ({ middle, p95, worst }: FrameTimes): string =>
    [middle, p95, worst].map((ms) => ms.toFixed(1)).join(' / ');
  return markdownTable(
    [
      'milliseconds',
      'frames with us',
      'without us',
      'busy a frame with us',
      'without us',
      'our calls a frame',
      'longest call',
    ],
    all.flatMap(({ kind, frames, rows }) =>
      rows.map(({ page, step, withUs, withoutUs, ownMs, longestMs }) => [
        `${NAMES[kind]}, ${page}, ${step.toLocaleString('en')} px a frame`,
        inFrames(withUs),
        inFrames(withoutUs),
        inDigits(withUs.busyMs / frames),
        inDigits(withoutUs.busyMs / frames),
        ownMs === undefined ? '–' : inDigits(ownMs / frames),
        longestMs === undefined ? '–' : inDigits(longestMs),
      ]),
    ),
  );
}
