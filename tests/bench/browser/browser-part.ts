import type { BenchPart } from '../report/bench-part.ts';
import type { Plot, Series } from '../report/plot.ts';
import { BROWSER_NAMES, spread, type BrowserReport } from './browser-report.ts';
import { browserTables } from './browser-tables.ts';
import { editPlot } from './edit/edit-tables.ts';
import { toScreen } from './visits/visit-times.ts';

/** The half in browsers, ready to be written down. */
export function browserPart(report: BrowserReport): BenchPart {
  return {
    tables: browserTables(report),
    plots: {
      ...(report.visits.length > 0 && { 'first-mark': firstMarkPlot(report) }),
      ...(report.edits.length > 0 && { edit: editPlot(report.edits) }),
    },
    figures: report,
  };
}

/** The fewest and the most terms, which lie far enough apart to be told from each other. */
function firstMarkPlot({ visits, markJs, pages, sizes }: BrowserReport): Plot {
  const kinds = [...new Set(visits.map(({ kind }) => kind))];
  const shown = [...new Set([sizes[0] ?? 0, sizes.at(-1) ?? 0])];
  const ours = kinds.flatMap((kind) =>
    shown.map((terms): Series => {
      const cases = visits.filter((one) => one.kind === kind && one.terms === terms);
      const points = cases.map(({ bytes, visits: all }) => ({ x: bytes, y: spread(all.map(toScreen)).best }));
      return { name: `${BROWSER_NAMES[kind]}, ${terms.toLocaleString('en')} terms`, kind: 'ours', points };
    }),
  );
  const theirs = [200, 2_000].map((terms): Series => {
    const points = markJs.flatMap(({ kind, bytes, terms: size, markJs: run }) =>
      kind === 'chromium' && size === terms && typeof run !== 'string' && run.error === undefined
        ? [{ x: bytes, y: run.ms }]
        : [],
    );
    return { name: `mark.js, ${terms.toLocaleString('en')} terms`, kind: 'peer', points };
  });
  const series = [...ours, ...theirs].filter(({ points }) => points.length > 0);
  const times = series.flatMap(({ points }) => points.map(({ y }) => y));
  return {
    title: 'First marks against page size (lower is better)',
    x: { label: 'bytes of HTML', ticks: [...new Set(pages.map(({ bytes }) => round(bytes)))] },
    y: { label: 'ms from document_idle to the screen marked', ticks: powersOfTen(times) },
    series,
  };
}

/** Pages are a few bytes longer than they were meant to be. */
const round = (bytes: number): number => Number(bytes.toPrecision(1));

/** From the one below the least value to the one above the greatest. */
function powersOfTen(values: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(Math.max(1, Math.min(...values))));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
}
