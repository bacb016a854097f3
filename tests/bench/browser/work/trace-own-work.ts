import type { Page } from 'puppeteer-core';
import { waitFor } from '../../../extension/harness/wait-for.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import {
  isOwnCall,
  isWithin,
  outermost,
  processorMs,
  traceMainThread,
  type TraceEvent,
} from '../edit/read-trace.ts';

/** What we did on a page’s main thread, milliseconds on the processor. */
export interface OwnWork {
  /** Until the first marks are registered: the script is compiled and run, the index read, the screen marked. */
  readonly firstMs: number;
  /** Until all has been read. */
  readonly allMs: number;
  readonly longestMs: number;
  /** Layout and style that we were the first to ask for, not in the figures above: the page needs it anyhow. */
  readonly dueMs: number;
  /** Tasks of more than 50 ms by the clock that hold work of ours, layout that was due taken out. */
  readonly longTasks: number;
}

const PATIENCE_MS = 90_000;
const LONG_TASK_US = 50_000;
const DUE = new Set(['Layout', 'UpdateLayoutTree']);

/** What waits for promises runs then; the trace has it whatever is traced. */
const AFTER_PROMISES = 'BlinkScheduler_PerformMicrotaskCheckpoint';

interface WithMessage {
  readonly args?: { readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string } };
}

/**
 * Opens the page in a new tab and adds up our work in a trace. The bench’s pages have no scripts, so that what runs
 * after a promise is ours too, which the trace does not name, and so is reading the answers of the extension’s storage.
 * In Chromium only.
 */
export async function traceOwnWork(stage: BenchStage, page: BenchPage): Promise<OwnWork> {
  const tab = await stage.newTab();
  try {
    const events = await traceMainThread(tab, async () => {
      await tab.goto(stage.address(page), { timeout: PATIENCE_MS });
      await waitFor(() => isAllMarked(tab), { what: `marks all over ${page.name}`, timeoutMs: PATIENCE_MS });
    });
    return sumOwnWork(events);
  } finally {
    await tab.close();
  }
}

/** Sums of what a main thread did for us. */
export function sumOwnWork(events: readonly TraceEvent[]): OwnWork {
  const started = events.find(isOwnCall)?.ts ?? Number.POSITIVE_INFINITY;
  const own = outermost(events, (event) => event.ts >= started && isOurs(event));
  const due = outermost(events, ({ name }) => DUE.has(name));
  const dueIn = (outer: TraceEvent): readonly TraceEvent[] => due.filter((event) => isWithin(event, outer));
  const ownMs = (event: TraceEvent): number => processorMs(event) - sumOf(dueIn(event).map(processorMs));
  const idle = outermost(events, ({ name }) => name === 'FireIdleCallback');
  const firstIdle = own.find((event) => idle.some((callback) => isWithin(event, callback)));
  const tasks = outermost(events, ({ name }) => name === 'RunTask');
  const isLong = (task: TraceEvent): boolean =>
    (task.dur ?? 0) - sumOf(dueIn(task).map(({ dur = 0 }) => dur)) > LONG_TASK_US &&
    own.some((event) => isWithin(event, task));
  return {
    firstMs: sumOf(own.filter(({ ts }) => ts < (firstIdle?.ts ?? Infinity)).map(ownMs)),
    allMs: sumOf(own.map(ownMs)),
    longestMs: Math.max(0, ...own.map(ownMs)),
    dueMs: sumOf(own.flatMap(dueIn).map(processorMs)),
    longTasks: tasks.filter(isLong).length,
  };
}

function isOurs(event: TraceEvent & WithMessage): boolean {
  const { name, args } = event;
  if (name === AFTER_PROMISES || isOwnCall(event)) return true;
  const isAnswer = args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.') === true;
  return isAnswer && name === 'Receive mojo reply';
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Marks more than a screen below the first one are registered only when all has been read. */
function isAllMarked(tab: Page): Promise<boolean> {
  return tab.evaluate(() =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some(
        ({ startContainer }) =>
          (startContainer.parentElement?.getBoundingClientRect().top ?? 0) > innerHeight * 1.5,
      ),
    ),
  );
}
