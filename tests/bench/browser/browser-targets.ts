import { markdownTable } from '../report/markdown-table.ts';
import { inDigits, inTimes } from '../report/number-texts.ts';
import { BROWSER_NAMES, spread, type BrowserReport } from './browser-report.ts';
import { ALLOWED_BESIDE_INDEX, addedBytes } from './memory/memory-table.ts';
import { toScreen } from './visits/visit-times.ts';

interface Target {
  readonly label: string;
  readonly kind: 'most' | 'least';
  readonly limit: number;
  readonly unit: 'ms' | 'times' | 'ranges' | 'MB' | 'tasks';
  /** `NaN`: not measured this time. */
  readonly measured: number;
}

/** The figures to reach in browsers, the best of several runs each, each browser for itself. */
export function browserTargets(report: BrowserReport): string {
  const rows = targets(report).map(({ label, kind, limit, unit, measured }) => {
    const isReached = kind === 'most' ? measured <= limit : measured >= limit;
    const sign = kind === 'most' ? '≤' : '≥';
    const isMeasured = !Number.isNaN(measured);
    return [
      label,
      `${sign} ${inUnit(limit, unit)}`,
      isMeasured ? inUnit(measured, unit) : '–',
      isMeasured ? (isReached ? 'yes' : 'no') : 'not measured',
    ];
  });
  return markdownTable(['', 'figure to reach', 'measured', 'reached'], rows);
}

function inUnit(value: number, unit: Target['unit']): string {
  if (unit === 'times') return inTimes(value);
  if (unit === 'ranges' || unit === 'tasks') return String(value);
  return `${inDigits(value)} ${unit}`;
}

function targets(report: BrowserReport): readonly Target[] {
  return [
    ...screenTargets(report),
    ...workTargets(report),
    ...markJsTargets(report),
    ...frameTargets(report),
    ...editAndHoverTargets(report),
    ...memoryTargets(report),
  ];
}

const SCREEN_LIMITS = new Map([
  [2_000, 25],
  [10_000, 35],
  [50_000, 100],
]);
const ASLEEP_MS = 150;

function screenTargets({ visits }: BrowserReport): readonly Target[] {
  const single = visits.flatMap(({ kind, page, terms, visits: all }): Target[] => {
    const limit = SCREEN_LIMITS.get(terms);
    if (limit === undefined) return [];
    const label = `${BROWSER_NAMES[kind]}: document_idle to the screen marked, ${page}, ${inDigits(terms)} terms`;
    return [{ label, kind: 'most', limit, unit: 'ms', measured: spread(all.map(toScreen)).best }];
  });
  const ratios = visits.flatMap(({ kind, page, terms, visits: all }): Target[] => {
    const small = visits.find((one) => one.kind === kind && one.terms === terms && one.page === '50 kB');
    if (page !== '5 MB' || small === undefined) return [];
    return [
      {
        label: `${BROWSER_NAMES[kind]}: the same, 5 MB to 50 kB, ${inDigits(terms)} terms`,
        kind: 'most',
        limit: 2,
        unit: 'times',
        measured: spread(all.map(toScreen)).best / spread(small.visits.map(toScreen)).best,
      },
    ];
  });
  const asleep = visits
    .filter((one) => one.asleep.length > 0)
    .map(({ kind, page, terms, asleep: all }): Target => {
      const label = `${BROWSER_NAMES[kind]}: the same, background asleep, ${page}, ${inDigits(terms)} terms`;
      return { label, kind: 'most', limit: ASLEEP_MS, unit: 'ms', measured: spread(all.map(toScreen)).best };
    });
  return [...single, ...ratios, ...asleep];
}

function workTargets({ work }: BrowserReport): readonly Target[] {
  const longest = Math.max(...work.map(({ runs }) => spread(runs.map(({ longestMs }) => longestMs)).best));
  const tasks = Math.max(...work.map(({ runs }) => spread(runs.map(({ longTasks }) => longTasks)).best));
  const isMeasured = work.length > 0;
  return [
    {
      label: 'Chromium: longest call of ours, from the start to all marks, any page and glossary',
      kind: 'most',
      limit: 10,
      unit: 'ms',
      measured: isMeasured ? longest : Number.NaN,
    },
    {
      label: 'Chromium: tasks of more than 50 ms with work of ours, any page and glossary',
      kind: 'most',
      limit: 0,
      unit: 'tasks',
      measured: isMeasured ? tasks : Number.NaN,
    },
  ];
}

const MARK_JS_LIMITS = [
  { page: '50 kB', terms: 200, limit: 20 },
  { page: '50 kB', terms: 2_000, limit: 150 },
  { page: '500 kB', terms: 200, limit: 100 },
];

function markJsTargets({ markJs }: BrowserReport): readonly Target[] {
  return MARK_JS_LIMITS.flatMap(({ page, terms, limit }) =>
    markJs
      .filter((one) => one.page === page && one.terms === terms)
      .map(({ kind, ownMs, compileMs, markJs: run }): Target => ({
        label: `${BROWSER_NAMES[kind]}: faster than mark.js, ${page}, ${inDigits(terms)} terms, compiling included`,
        kind: 'least',
        limit,
        unit: 'times',
        // What stopped half-way took no time that means anything.
        measured:
          typeof run === 'string' || run.error !== undefined ? Number.NaN : run.ms / (ownMs + compileMs),
      })),
  );
}

function frameTargets({ frames }: BrowserReport): readonly Target[] {
  return frames.flatMap(({ page, terms, ranges, prePaintMs, barePrePaintMs }): Target[] => {
    const where = `${page}, ${inDigits(terms)} terms`;
    return [
      {
        label: `Chromium: more PrePaint in a frame that changes, ${where}`,
        kind: 'most',
        limit: 3,
        unit: 'ms',
        measured: prePaintMs - barePrePaintMs,
      },
      { label: `Chromium: ranges, ${where}`, kind: 'most', limit: 400, unit: 'ranges', measured: ranges },
    ];
  });
}

function editAndHoverTargets({ edits, hover }: BrowserReport): readonly Target[] {
  const changed = edits.flatMap(({ kind, rows }): Target[] => {
    const row = rows.at(-1);
    if (row?.text.atOnceMs === undefined) return [];
    const label = `${BROWSER_NAMES[kind]}: work for a changed paragraph among ${inDigits(row.paragraphs)}, before the next frame`;
    return [{ label, kind: 'most', limit: 0.5, unit: 'ms', measured: row.text.atOnceMs }];
  });
  const pointed = hover.flatMap(({ kind, rows }) =>
    rows.map(({ page, hitTest }): Target => ({
      label: `${BROWSER_NAMES[kind]}: finding the mark at the pointer, to elementFromPoint, ${page}`,
      kind: 'most',
      limit: 1.3,
      unit: 'times',
      measured: hitTest.oursUs / hitTest.bareUs,
    })),
  );
  return [...changed, ...pointed];
}

const MEGABYTE = 1_000_000;

function memoryTargets({ memory }: BrowserReport): readonly Target[] {
  return memory.flatMap(({ kind, rows }) =>
    rows.map((row): Target => ({
      label: `${BROWSER_NAMES[kind]}: memory in a tab, ${row.page}, ${inDigits(row.terms)} terms`,
      kind: 'most',
      limit: (row.indexBytes + ALLOWED_BESIDE_INDEX) / MEGABYTE,
      unit: 'MB',
      measured: addedBytes(row) / MEGABYTE,
    })),
  );
}
