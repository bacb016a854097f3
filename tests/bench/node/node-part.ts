import type { BenchPart } from '../report/bench-part.ts';
import type { Plot, Series, SeriesKind } from '../report/plot.ts';
import { ALL_CONTESTANTS } from './contestants/all-contestants.ts';
import type { Task } from './contestants/contestant.ts';
import { nodeTables } from './node-tables.ts';
import type { NodeReport } from './run-node.ts';

const KINDS: Readonly<Record<Task, SeriesKind>> = { limit: 'limit', core: 'peer', full: 'ours' };

/** The half without a browser, ready to be written down. */
export function nodePart(report: NodeReport): BenchPart {
  return {
    tables: nodeTables(report),
    plots: { terms: termsPlot(report) },
    figures: report,
  };
}

/** Throughput against the number of terms, as a share of what reading the characters reaches in the same run. */
function termsPlot({ sizes }: NodeReport): Plot {
  const series = ALL_CONTESTANTS.map(({ name, task }): Series => {
    const points = sizes.flatMap((size) => {
      const cell = size.cells.find((candidate) => candidate.name === name);
      return cell === undefined ? [] : [{ x: size.size, y: 100 / cell.ratios.best }];
    });
    return { name, kind: KINDS[task], points };
  });
  const shares = series.flatMap(({ points }) => points.map(({ y }) => y));
  return {
    title: 'Throughput against the number of terms (higher is better)',
    x: { label: 'terms in the glossary', ticks: sizes.map(({ size }) => size) },
    y: { label: '% of the speed of a charCodeAt loop', ticks: powersOfTen(shares) },
    series,
  };
}

/** From the one below the least value to the one above the greatest. */
function powersOfTen(values: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
}
