import { markdownTable } from '../report/markdown-table.ts';
import { inDigits, inTimes } from '../report/number-texts.ts';
import {
  BROWSER_NAMES,
  spread,
  type BrowserReport,
  type LoadCase,
  type MarkJsCase,
  type VisitCase,
} from './browser-report.ts';
import { browserTargets } from './browser-targets.ts';
import { editTable, framesTable } from './edit/edit-tables.ts';
import { hoverTable } from './hover/hover-table.ts';
import { memoryTable } from './memory/memory-table.ts';
import { scrollTable } from './scroll/scroll-table.ts';
import { sizeTable, startTable } from './start/start-tables.ts';
import { toAll, toScreen } from './visits/visit-times.ts';

/** All tables of the half in browsers, by the names of their places. What was not measured keeps its old table. */
export function browserTables(report: BrowserReport): Readonly<Record<string, string>> {
  const { visits, work, loads, markJs, edits, frames, memory, scroll, hover, start, code } = report;
  const tables: readonly (readonly [string, number, () => string])[] = [
    ['machine', 1, () => machineText(report)],
    ['targets', visits.length, () => browserTargets(report)],
    ['screen', visits.length, () => visitTable(visits, toScreen)],
    ['painted', visits.length, () => visitTable(visits, ({ painted }) => painted)],
    ['all', visits.length, () => visitTable(visits, toAll)],
    ['asleep', asleepOf(visits).length, () => asleepTable(visits)],
    ['work', work.length, () => workTable(report)],
    ['loads', loads.length, () => loadsTable(loads, visits)],
    ['mark-js', markJs.length, () => markJsTable(markJs)],
    ['edit', edits.length, () => editTable(edits)],
    ['frames', frames.length, () => framesTable(frames)],
    ['memory', memory.length, () => memoryTable(memory)],
    ['scroll', scroll.length, () => scrollTable(scroll)],
    ['hover', hover.length, () => hoverTable(hover)],
    ['start', start.length, () => startTable(start)],
    ['size', code.length, () => sizeTable(code)],
  ];
  return Object.fromEntries(
    tables.filter(([, rows]) => rows > 0).map(([name, , table]) => [`browser-${name}`, table()]),
  );
}

function machineText({ machine, browsers, pages }: BrowserReport): string {
  const { processor, cores, memoryGb, system, loadBefore, loadAfter } = machine;
  const sizes = pages.map(({ name, blocks }) => `${name} (${inDigits(blocks)} blocks)`).join(', ');
  return [
    `${browsers.join(', ')}, without a window, on ${processor}, ${cores} cores, ${memoryGb} GB, ${system}.`,
    `Load before and after: ${loadBefore} and ${loadAfter}; the browser itself needs more than one core.`,
    `Pages: ${sizes}.`,
  ].join(' ');
}

function best(values: readonly number[]): string {
  const { best: least, median } = spread(values);
  return Number.isNaN(least) ? '–' : `${inDigits(least)} (${inDigits(median)})`;
}

/** A line a browser and list of terms, a column a page. */
function visitTable(
  visits: readonly VisitCase[],
  time: (visit: VisitCase['visits'][number]) => number,
): string {
  const pages = distinct(visits.map(({ page }) => page));
  const rows = distinct(visits.map(({ kind, terms }) => `${BROWSER_NAMES[kind]}, ${inDigits(terms)} terms`));
  return markdownTable(
    ['milliseconds', ...pages],
    rows.map((row) => [
      row,
      ...pages.map((page) =>
        best(
          visits
            .filter(
              (one) =>
                one.page === page && row === `${BROWSER_NAMES[one.kind]}, ${inDigits(one.terms)} terms`,
            )
            .flatMap((one) => one.visits.map(time)),
        ),
      ),
    ]),
  );
}

const asleepOf = (visits: readonly VisitCase[]): readonly VisitCase[] =>
  visits.filter(({ asleep }) => asleep.length > 0);

function asleepTable(visits: readonly VisitCase[]): string {
  return markdownTable(
    ['milliseconds', 'background awake', 'background asleep'],
    asleepOf(visits).map(({ kind, page, terms, visits: awake, asleep }) => [
      `${BROWSER_NAMES[kind]}, ${page}, ${inDigits(terms)} terms`,
      best(awake.map(toScreen)),
      best(asleep.map(toScreen)),
    ]),
  );
}

function workTable({ work }: BrowserReport): string {
  return markdownTable(
    ['milliseconds on the processor', 'to the first marks', 'all', 'longest call', 'tasks over 50 ms'],
    work.map(({ page, terms, runs }) => [
      `${page}, ${inDigits(terms)} terms`,
      best(runs.map(({ firstMs }) => firstMs)),
      best(runs.map(({ allMs }) => allMs)),
      best(runs.map(({ longestMs }) => longestMs)),
      String(spread(runs.map(({ longTasks }) => longTasks)).best),
    ]),
  );
}

function loadsTable(loads: readonly LoadCase[], visits: readonly VisitCase[]): string {
  const head = [
    'without us / with us, milliseconds',
    'parsed',
    'first paint',
    'loaded',
    'busy in all',
    'longest wait',
  ];
  return markdownTable(
    head,
    loads.map((load) => {
      const both = (time: (one: LoadCase['withUs'][number]) => number): string =>
        `${inDigits(spread(load.withoutUs.map(time)).best)} / ${inDigits(spread(load.withUs.map(time)).best)}`;
      const watched = visits.find(
        ({ kind, page, terms }) => kind === load.kind && page === load.page && terms === load.terms,
      );
      const gaps = [watched?.bare ?? [], watched?.visits ?? []].map((all) =>
        inDigits(spread(all.map(({ longestGap }) => longestGap)).best),
      );
      return [
        `${BROWSER_NAMES[load.kind]}, ${load.page}, ${inDigits(load.terms)} terms`,
        both(({ contentLoaded }) => contentLoaded),
        both(({ firstPaint }) => firstPaint),
        both(({ load: at }) => at),
        both(({ busyMs }) => busyMs),
        gaps.join(' / '),
      ];
    }),
  );
}

function markJsTable(cases: readonly MarkJsCase[]): string {
  return markdownTable(
    ['milliseconds on the processor', 'mark.js', 'Parlance', 'compiling', 'ratio', 'ratio without compiling'],
    cases.map(({ kind, page, terms, ownMs, compileMs, markJs }) => {
      const name = `${BROWSER_NAMES[kind]}, ${page}, ${inDigits(terms)} terms`;
      const own = [inDigits(ownMs), inDigits(compileMs)];
      if (typeof markJs === 'string') return [name, markJs, ...own, '–', '–'];
      const { ms, error } = markJs;
      if (error !== undefined) return [name, `throws after ${inDigits(ms)}`, ...own, '–', '–'];
      return [name, inDigits(ms), ...own, `**${inTimes(ms / (ownMs + compileMs))}**`, inTimes(ms / ownMs)];
    }),
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
