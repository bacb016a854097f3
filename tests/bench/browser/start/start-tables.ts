import { markdownTable } from '../../report/markdown-table.ts';
import { inDigits } from '../../report/number-texts.ts';
import type { CodeSize } from './measure-size.ts';
import type { StartCase, StartFigures, StartRow } from './measure-start.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;
const CASES: Readonly<Record<StartCase, string>> = {
  'without us': 'page without us',
  'no term': 'no term on the page',
  paused: 'site paused',
};

/** What each start costs, and what is then in the page, beside the same page without us. */
export function startTable(all: readonly StartFigures[]): string {
  return markdownTable(
    [
      '',
      'busy, ms',
      'script run, ms',
      'later, ms',
      'longest piece, ms',
      'messages',
      'nodes added',
      'ranges',
      'style sheets',
      'listeners added',
    ],
    all.flatMap(({ kind, rows }) => {
      const bare = rows.find(({ name }) => name === 'without us');
      return rows.map((row) => [`${NAMES[kind]}, ${CASES[row.name]}`, ...cellsOf(row, bare)]);
    }),
  );
}

function cellsOf(
  { name, busyMs, own, messages, nodes, ranges, sheets, listeners }: StartRow,
  bare: StartRow | undefined,
): readonly string[] {
  const isOurs = name !== 'without us';
  const inMs = (value: number | undefined): string =>
    value === undefined || !isOurs ? '–' : inDigits(value);
  return [
    inDigits(busyMs),
    inMs(own?.evaluateMs),
    inMs(own?.laterMs),
    inMs(own?.longestMs),
    String(messages),
    String(nodes - (bare?.nodes ?? nodes)),
    String(ranges),
    String(sheets),
    listeners === undefined ? '–' : String(listeners - (bare?.listeners ?? 0)),
  ];
}

export function sizeTable(sizes: readonly CodeSize[]): string {
  const inKilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);
  return markdownTable(
    ['kB', 'as it lies there', 'gzip', 'brotli'],
    sizes.map(({ name, raw, gzip, brotli }) => [
      name,
      inKilobytes(raw),
      inKilobytes(gzip),
      inKilobytes(brotli),
    ]),
  );
}
