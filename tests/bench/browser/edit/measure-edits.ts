import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../extension/harness/find-browser.ts';
import { waitForMarks } from '../../../extension/harness/marks.ts';
import type { BenchStage } from '../bench-stage.ts';
import { editTexts, makeEditPage, type EditPage } from './edit-pages.ts';
import { measureMarkJsEdits, type MarkJsEdits } from './mark-js-edits.ts';
import { processorClock, waitForQuiet, type Clock } from './processor-time.ts';
import { ownCalls, traceMainThread, type OwnCall } from './read-trace.ts';
import { runEdits, countLateFrames, type Change, type Edits } from './run-edits.ts';

/** What one edit costs, milliseconds on the processor unless it is said otherwise. */
export interface EditCost {
  /** All that the page does for an edit, us included, and the same page without us. */
  readonly withUsMs: number;
  readonly withoutUsMs: number;
  /** Our calls, as Chromium tells them: before the page goes on, and in timers and idle time. */
  readonly atOnceMs?: number;
  readonly laterMs?: number;
  /** Longest of our calls. */
  readonly longestMs?: number;
  /** Frames that are painted before the paragraph's mark is right, at the worst. */
  readonly framesLate: number;
}

export interface EditRow extends Readonly<Record<Change, EditCost>> {
  readonly paragraphs: number;
  readonly bytes: number;
  readonly markJs: MarkJsEdits;
}

export interface EditFigures {
  readonly kind: BrowserKind;
  readonly terms: number;
  readonly markJsTerms: number;
  readonly rows: readonly EditRow[];
}

export interface EditOptions {
  /** Real paragraphs. */
  readonly prose: readonly string[];
  /** Of the glossary that the stage has. */
  readonly terms: readonly string[];
  readonly quick: boolean;
  readonly log: (line: string) => void;
}

const CHANGES: readonly Change[] = ['text', 'render'];
const PARAGRAPHS = [20, 200, 2_000, 20_000];
const FEW_PARAGRAPHS = [20];

/** Longer than what we wait before we look at the outline again: each edit pays for all that it brings about. */
const PAUSE_MS = 350;
const COUNT = 6;
/** Nothing follows that has to be waited for. */
const SHORT_PAUSE_MS = 30;
const SHORT_COUNT = 12;

/** mark.js needs a multiple of it for each term: the list is cut for it. */
const MARK_JS_TERMS = 200;
/** What mark.js may take for one edit of the whole, by what it took with fewer paragraphs. */
const MARK_JS_PATIENCE_MS = 8_000;

/** What it costs that one paragraph among many changes, with us, without us, and with mark.js. */
export async function measureEdits(stage: BenchStage, options: EditOptions): Promise<EditFigures> {
  const { prose, terms, quick, log } = options;
  const { kind } = stage;
  const texts = editTexts(terms);
  const markJsTerms = terms.slice(0, MARK_JS_TERMS);
  const rows: EditRow[] = [];
  for (const paragraphs of quick ? FEW_PARAGRAPHS : PARAGRAPHS) {
    log(`${kind}: edits among ${paragraphs} paragraphs`);
    const page = makeEditPage(paragraphs, prose, texts[0].text);
    const withUs = await measureWithUs(stage, page, texts);
    const before = rows.at(-1);
    const expectedMs = ((before?.markJs.wholeMs ?? 0) / (before?.paragraphs ?? 1)) * paragraphs;
    const bare = await stage.openBare(page);
    const clock = await processorClock(stage.extension, bare);
    const withoutUs = {
      text: await perEdit(bare, clock, editsOf('text', texts)),
      render: await perEdit(bare, clock, editsOf('render', texts)),
    };
    const markJs = await measureMarkJsEdits(bare, clock, {
      terms: markJsTerms,
      texts,
      withWhole: expectedMs < MARK_JS_PATIENCE_MS,
    });
    await bare.close();
    rows.push({
      paragraphs,
      bytes: page.bytes,
      text: { ...withUs.text, withoutUsMs: withoutUs.text },
      render: { ...withUs.render, withoutUsMs: withoutUs.render },
      markJs,
    });
  }
  return { kind, terms: stage.terms, markJsTerms: markJsTerms.length, rows };
}

type Texts = Edits['texts'];

function editsOf(change: Change, texts: Texts): Edits {
  return { change, texts, count: COUNT, pauseMs: PAUSE_MS };
}

async function measureWithUs(
  stage: BenchStage,
  editPage: EditPage,
  texts: Texts,
): Promise<Readonly<Record<Change, Omit<EditCost, 'withoutUsMs'>>>> {
  const page = await stage.open(editPage);
  await waitForMarks(page);
  const clock = await processorClock(stage.extension, page);
  const costs: Partial<Record<Change, Omit<EditCost, 'withoutUsMs'>>> = {};
  for (const change of CHANGES) {
    const edits = editsOf(change, texts);
    const withUsMs = await perEdit(page, clock, edits);
    const late = await countLateFrames(page, { ...edits, count: SHORT_COUNT, pauseMs: SHORT_PAUSE_MS });
    costs[change] = {
      withUsMs,
      ...(stage.kind === 'chromium' && (await traceEdits(page, clock, edits))),
      framesLate: Math.max(...late),
    };
  }
  await page.close();
  const { text, render } = costs;
  if (text === undefined || render === undefined) throw new Error('Not measured');
  return { text, render };
}

/** Milliseconds on the processor for each of the edits, with all that follows. */
async function perEdit(page: Page, clock: Clock, edits: Edits): Promise<number> {
  await waitForQuiet(clock);
  const before = await clock();
  await runEdits(page, edits);
  await waitForQuiet(clock);
  return ((await clock()) - before) / edits.count;
}

async function traceEdits(
  page: Page,
  clock: Clock,
  edits: Edits,
): Promise<Required<Pick<EditCost, 'atOnceMs' | 'laterMs' | 'longestMs'>>> {
  await waitForQuiet(clock);
  const calls = ownCalls(
    await traceMainThread(page, async () => {
      await runEdits(page, edits);
      await waitForQuiet(clock);
    }),
  );
  const sum = (when: OwnCall['when']): number =>
    calls.reduce((total, call) => total + (call.when === when ? call.ms : 0), 0);
  return {
    atOnceMs: sum('at once') / edits.count,
    laterMs: sum('later') / edits.count,
    longestMs: Math.max(0, ...calls.map(({ ms }) => ms)),
  };
}
