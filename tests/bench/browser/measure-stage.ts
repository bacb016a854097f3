import type { TermLists } from './bench-glossary.ts';
import type { BenchPage } from './bench-page.ts';
import type { BenchStage } from './bench-stage.ts';
import type { CaseOf, MarkJsCase } from './browser-report.ts';
import { measureEdits } from './edit/measure-edits.ts';
import { measureFrames } from './edit/measure-frames.ts';
import { measureHover } from './hover/measure-hover.ts';
import { MARK_JS_PATIENCE_MS, measureMarkJs } from './mark-js/measure-mark-js.ts';
import { measureMemory } from './memory/measure-memory.ts';
import type { ReportBuilder } from './report-builder.ts';
import { measureScroll } from './scroll/measure-scroll.ts';
import { measureStart } from './start/measure-start.ts';
import { visitBare, visitPage } from './visits/visit-page.ts';
import { measureCompile } from './work/measure-compile.ts';
import { measureLoad } from './work/measure-loads.ts';
import { traceOwnWork } from './work/trace-own-work.ts';

export interface StageWork {
  readonly root: string;
  readonly lists: TermLists;
  readonly terms: number;
  readonly pages: readonly BenchPage[];
  readonly prose: readonly string[];
  readonly quick: boolean;
  readonly log: (line: string) => void;
}

/** Not a page of the first marks: mark.js is compared on it. */
const MARK_JS_ONLY = '500 kB';
/** The list of an ordinary team, with which everything else is measured. */
const ORDINARY = 2_000;
const LARGEST = 50_000;

const VISITS = 4;
/** Of pages that take seconds. */
const FEW_VISITS = 2;
const LARGE_BYTES = 2_000_000;

/** Measures all that this browser with this glossary is to be measured for. */
export async function measureStage(stage: BenchStage, work: StageWork, report: ReportBuilder): Promise<void> {
  await measureVisits(stage, work, report);
  await measureWork(stage, work, report);
  await compareMarkJs(stage, work, report);
  if (work.quick) return;
  if (work.terms === ORDINARY) await measureRest(stage, work, report);
  await measureTabs(stage, work, report);
}

function caseOf({ kind }: BenchStage, { terms }: StageWork, { name, bytes }: BenchPage): CaseOf {
  return { kind, page: name, bytes, terms };
}

/** All pages in turn, again and again, so that a busy moment of the machine is one for all of them. */
async function measureVisits(stage: BenchStage, work: StageWork, report: ReportBuilder): Promise<void> {
  const { log, quick, terms } = work;
  log(`${stage.kind}, ${terms} terms: first marks and all marks`);
  const cases = work.pages
    .filter(({ name }) => name !== MARK_JS_ONLY)
    .map((shown) => ({
      shown,
      ...caseOf(stage, work, shown),
      visits: [] as Awaited<ReturnType<typeof visitPage>>[],
      asleep: [] as Awaited<ReturnType<typeof visitPage>>[],
      bare: [] as Awaited<ReturnType<typeof visitBare>>[],
    }));
  for (let round = 0; round < (quick ? 1 : VISITS); round += 1) {
    for (const { shown: page, visits, asleep, bare } of cases) {
      if (page.bytes > LARGE_BYTES && round >= FEW_VISITS) continue;
      const visit = await report.attempt(`a visit of ${page.name}`, () => visitPage(stage, page));
      if (visit !== undefined) visits.push(visit);
      if (terms === ORDINARY) {
        const without = await report.attempt(`${page.name} without us`, () => visitBare(stage, page));
        if (without !== undefined) bare.push(without);
      }
      if (page !== cases[0]?.shown) continue;
      const cold = await report.attempt('a visit with the background asleep', async () => {
        await stage.extension.endBackground();
        return visitPage(stage, page);
      });
      if (cold !== undefined) asleep.push(cold);
    }
  }
  report.lists.visits.push(...cases.map(({ shown, ...one }) => ({ ...one, page: shown.name })));
}

/** Only Chromium tells. */
async function measureWork(stage: BenchStage, work: StageWork, report: ReportBuilder): Promise<void> {
  if (stage.kind !== 'chromium') return;
  work.log(`${stage.kind}, ${work.terms} terms: our work`);
  for (const page of work.pages) {
    const runs: Awaited<ReturnType<typeof traceOwnWork>>[] = [];
    for (let run = 0; run < (work.quick || page.bytes > LARGE_BYTES ? 1 : FEW_VISITS); run += 1) {
      const own = await report.attempt(`our work on ${page.name}`, () => traceOwnWork(stage, page));
      if (own !== undefined) runs.push(own);
    }
    if (runs.length > 0) report.lists.work.push({ ...caseOf(stage, work, page), runs });
  }
}

async function compareMarkJs(stage: BenchStage, work: StageWork, report: ReportBuilder): Promise<void> {
  const { log, lists, terms, root } = work;
  log(`${stage.kind}, ${terms} terms: mark.js`);
  const list = lists.terms(terms);
  const compileMs = await report.attempt('compiling', () => measureCompile(stage, root, list));
  if (compileMs === undefined) return;
  for (const page of work.pages) {
    const reason = reasonAgainst(report.lists.markJs, caseOf(stage, work, page));
    const ownMs = await measureOwn(stage, work, report, page);
    if (ownMs === undefined) continue;
    const markJs =
      reason ??
      (await report.attempt(`mark.js on ${page.name}`, () => measureMarkJs(stage, page, list))) ??
      TOO_LONG;
    report.lists.markJs.push({ ...caseOf(stage, work, page), ownMs, compileMs, markJs });
  }
}

const TOO_LONG = `given up after ${MARK_JS_PATIENCE_MS / 1_000} s`;

/** Where it threw or took too long, more of the same kind tells nothing; its time grows with both page and list. */
export function reasonAgainst(before: readonly MarkJsCase[], wanted: CaseOf): string | undefined {
  const smaller = before.filter(
    ({ kind, bytes, terms }) => kind === wanted.kind && bytes <= wanted.bytes && terms <= wanted.terms,
  );
  for (const { page, terms, bytes, markJs } of smaller) {
    const at = `${page} and ${terms.toLocaleString('en')} terms`;
    if (typeof markJs === 'string')
      return markJs.startsWith('not run') ? markJs : `not run: too slow with ${at}`;
    if (markJs.error !== undefined) return `not run: throws with ${at}`;
    const expected = markJs.ms * (wanted.bytes / bytes) * (wanted.terms / terms);
    if (expected > MARK_JS_PATIENCE_MS) return `not run: ${Math.round(markJs.ms / 1_000)} s with ${at}`;
  }
  return undefined;
}

/** Milliseconds on the processor that all marks of this page take us. */
async function measureOwn(
  stage: BenchStage,
  work: StageWork,
  report: ReportBuilder,
  page: BenchPage,
): Promise<number | undefined> {
  if (stage.kind === 'chromium') {
    const traced = report.lists.work.find((one) => one.page === page.name && one.terms === work.terms);
    return traced && Math.min(...traced.runs.map(({ allMs }) => allMs));
  }
  return report.attempt(`our work on ${page.name}`, async () => {
    const withUs = await measureLoad(stage, page, true);
    const withoutUs = await measureLoad(stage, page, false);
    return withUs.busyMs - withoutUs.busyMs;
  });
}

/** With one list of terms only. */
async function measureRest(stage: BenchStage, work: StageWork, report: ReportBuilder): Promise<void> {
  const { log, pages, lists, terms, prose, quick } = work;
  const { kind } = stage;
  log(`${kind}: loading with us and without`);
  for (const page of pages.filter(({ name }) => name !== MARK_JS_ONLY)) {
    const loads = {
      withUs: [] as Awaited<ReturnType<typeof measureLoad>>[],
      withoutUs: [] as Awaited<ReturnType<typeof measureLoad>>[],
    };
    for (let round = 0; round < FEW_VISITS; round += 1) {
      for (const side of ['withUs', 'withoutUs'] as const) {
        const load = await report.attempt(`loading ${page.name}`, () =>
          measureLoad(stage, page, side === 'withUs'),
        );
        if (load !== undefined) loads[side].push(load);
      }
    }
    report.lists.loads.push({ ...caseOf(stage, work, page), ...loads });
  }
  const large = pages.filter(({ name }) => name === '1 MB' || name === '5 MB');
  const edits = await report.attempt('edits', () =>
    measureEdits(stage, { prose, terms: lists.terms(terms), quick, log }),
  );
  if (edits !== undefined) report.lists.edits.push(edits);
  const scroll = await report.attempt('scrolling', () => measureScroll(stage, { pages: large, log }));
  if (scroll !== undefined) report.lists.scroll.push(scroll);
  const hover = await report.attempt('hovering', () => measureHover(stage, { pages: large, quick, log }));
  if (hover !== undefined) report.lists.hover.push(hover);
  const start = await report.attempt('the start', () => measureStart(stage, { quick, log }));
  if (start !== undefined) report.lists.start.push(start);
}

/** With the ordinary list and with the largest one; the one between only where memory is promised. */
async function measureTabs(stage: BenchStage, work: StageWork, report: ReportBuilder): Promise<void> {
  const { log, pages, terms } = work;
  if (terms < ORDINARY) return;
  const isWhole = terms === ORDINARY || terms === LARGEST;
  const held = pages.filter(
    ({ name }) => name === '500 kB' || (isWhole && (name === '50 kB' || name === '5 MB')),
  );
  const memory = await report.attempt('memory', () => measureMemory(stage, { pages: held, log }));
  if (memory !== undefined) report.addMemory(memory);
  const largest = pages.at(-1);
  if (terms !== ORDINARY || largest === undefined) return;
  log(`${stage.kind}, ${terms} terms: frames that change`);
  const frames = await report.attempt('frames', () => measureFrames(stage, largest));
  if (frames !== undefined) report.lists.frames.push(...frames);
}
