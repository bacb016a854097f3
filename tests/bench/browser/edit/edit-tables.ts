import { markdownTable } from '../../report/markdown-table.ts';
import { inDigits, inTimes } from '../../report/number-texts.ts';
import type { Plot, Series } from '../../report/plot.ts';
import type { EditCost, EditFigures, EditRow } from './measure-edits.ts';
import type { FrameTax } from './measure-frames.ts';
import type { Change } from './run-edits.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;
const CHANGE_NAMES: Readonly<Record<Change, string>> = { text: 'text changed', render: 'rendered anew' };

const UNKNOWN = '–';

/** Rows are browsers and ways to edit, columns numbers of paragraphs; milliseconds. */
export function editTable(all: readonly EditFigures[]): string {
  const sizes = all[0]?.rows.map(({ paragraphs }) => `${paragraphs.toLocaleString('en')} paragraphs`) ?? [];
  return markdownTable(['milliseconds for one edit', ...sizes], all.flatMap(editRows));
}

function editRows({ kind, rows, markJsTerms }: EditFigures): readonly (readonly string[])[] {
  const line = (label: string, cell: (row: EditRow) => string): readonly string[] => [
    `${NAMES[kind]}: ${label}`,
    ...rows.map(cell),
  ];
  const ofChange = (change: Change): readonly (readonly string[])[] => {
    const cost = (label: string, cell: (cost: EditCost) => string): readonly string[] =>
      line(`${CHANGE_NAMES[change]}, ${label}`, (row) => cell(row[change]));
    return [
      cost('page without us', ({ withoutUsMs }) => inDigits(withoutUsMs)),
      cost('**what we add**', ({ withUsMs, withoutUsMs }) => inMs(withUsMs - withoutUsMs)),
      ...(rows.some((row) => row[change].atOnceMs !== undefined)
        ? [
            cost('our calls before the next frame', ({ atOnceMs }) => inMs(atOnceMs)),
            cost('our calls when the page is idle', ({ laterMs }) => inMs(laterMs)),
          ]
        : []),
    ];
  };
  const best = (row: EditRow): number => Math.max(0.01, row.text.withUsMs - row.text.withoutUsMs);
  return [
    ...ofChange('text'),
    ...ofChange('render'),
    line(`mark.js with ${markJsTerms} terms, the whole`, (row) =>
      row.markJs.wholeMs === null
        ? 'not run'
        : `${inDigits(row.markJs.wholeMs)} (${inTimes(row.markJs.wholeMs / best(row))})`,
    ),
    line(`mark.js with ${markJsTerms} terms, that paragraph alone`, (row) =>
      inDigits(row.markJs.paragraphMs),
    ),
    line('frames painted before the mark is right', (row) =>
      String(Math.max(row.text.framesLate, row.render.framesLate)),
    ),
  ];
}

/** Below what can be told apart from nothing. */
function inMs(value: number | undefined): string {
  if (value === undefined) return UNKNOWN;
  return value < 0.005 ? '< 0.01' : inDigits(value);
}

/** What registered highlights cost in frames in which something else changes. */
export function framesTable(taxes: readonly FrameTax[]): string {
  return markdownTable(
    [
      'milliseconds a frame',
      'ranges',
      'pre-paint',
      'without us',
      'paint',
      'without us',
      'our calls',
      'longest call',
    ],
    taxes.map((tax) => [
      `${tax.page}, ${tax.terms.toLocaleString('en')} terms`,
      String(tax.ranges),
      inDigits(tax.prePaintMs),
      inDigits(tax.barePrePaintMs),
      inDigits(tax.paintMs),
      inDigits(tax.barePaintMs),
      inMs(tax.ownMs),
      inMs(tax.longestOwnMs),
    ]),
  );
}

/** What an edit costs against the length of the page. */
export function editPlot(all: readonly EditFigures[]): Plot {
  const [chromium] = all;
  const line = (
    name: string,
    kind: Series['kind'],
    { rows }: EditFigures,
    value: (row: EditRow) => number | null,
  ): Series => ({
    name,
    kind,
    points: rows.flatMap((row) => {
      const y = value(row);
      return y === null ? [] : [{ x: row.paragraphs, y: Math.max(y, LEAST_MS) }];
    }),
  });
  const series = [
    ...all.map((figures) =>
      line(
        `Parlance adds, ${NAMES[figures.kind]}`,
        'ours',
        figures,
        ({ text }) => text.withUsMs - text.withoutUsMs,
      ),
    ),
    ...all.map((figures) =>
      line(`page without us, ${NAMES[figures.kind]}`, 'limit', figures, ({ text }) => text.withoutUsMs),
    ),
    ...(chromium === undefined
      ? []
      : [
          line('mark.js, 200 terms', 'peer', chromium, ({ markJs }) => markJs.wholeMs),
          line('mark.js, told where', 'peer', chromium, ({ markJs }) => markJs.paragraphMs),
        ]),
  ].filter(({ points }) => points.length > 0);
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ y }) => y)));
  return {
    title: 'One edited paragraph (lower is better)',
    x: { label: 'paragraphs on the page', ticks: all[0]?.rows.map(({ paragraphs }) => paragraphs) ?? [] },
    y: { label: 'milliseconds on the processor for one edit', ticks: ticksTo(most) },
    series,
  };
}

/** Clocks tell no less apart. */
const LEAST_MS = 0.01;

function ticksTo(most: number): readonly number[] {
  const last = Math.ceil(Math.log10(Math.max(most, 1)));
  return Array.from({ length: last + 3 }, (_, index) => Number(`1e${index - 2}`));
}
