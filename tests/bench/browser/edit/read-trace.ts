import type { Page } from 'puppeteer-core';

/** A piece of work in a trace of Chromium that has a beginning and an end. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is time on the processor, which a loaded machine does not make longer. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly message?: string };
    readonly fileName?: string;
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'];

/** Named in the trace by the page itself, which tells its process and thread from all others. */
const MARK = 'parlance-bench';

const SCRIPT = '/content-script.js';

/** Done by the browser when it is asked for, but made due by what the page changed before. */
const DUE_TO_THE_PAGE = new Set(['Layout', 'UpdateLayoutTree']);

/** What runs when the page has nothing better to do, or later. */
const LATER = new Set(['FireIdleCallback', 'TimerFire']);

/** All that the page's main thread did while `action` ran, in the order in which it began. In Chromium only. */
export async function traceMainThread(
  page: Page,
  action: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await action();
  // Afterwards: a navigation may have gone to another process.
  await page.evaluate((name) => console.timeStamp(name), MARK);
  const buffer = await page.tracing.stop();
  if (buffer === undefined) throw new Error('Chromium gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return mainThread(traceEvents);
}

/** Events of the thread that marked itself, those with a duration, in the order in which they began. */
export function mainThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const mark = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === MARK);
  if (mark === undefined) throw new Error('The page is not in the trace');
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** Milliseconds on the processor. */
export function processorMs({ tdur = 0 }: TraceEvent): number {
  return tdur / 1_000;
}

/** What stands in no other event of those that `isWanted` chooses. */
export function outermost(
  events: readonly TraceEvent[],
  isWanted: (event: TraceEvent) => boolean,
): readonly TraceEvent[] {
  const found: TraceEvent[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (event.ts < end || !isWanted(event)) continue;
    found.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return found;
}

export interface OwnCall {
  /** On the processor, without layout that the page's own changes made due. */
  readonly ms: number;
  /** `at once`: before the page goes on. `later`: in a timer, or when the page is idle. */
  readonly when: 'at once' | 'later';
}

/** Calls of the content script. */
export function ownCalls(events: readonly TraceEvent[]): readonly OwnCall[] {
  const later = outermost(events, ({ name }) => LATER.has(name));
  const due = outermost(events, ({ name }) => DUE_TO_THE_PAGE.has(name));
  const sum = (inner: readonly TraceEvent[]): number =>
    inner.reduce((total, event) => total + processorMs(event), 0);
  return outermost(events, isOwnCall).map((call) => ({
    ms: processorMs(call) - sum(due.filter((event) => isWithin(event, call))),
    when: later.some((event) => isWithin(call, event)) ? 'later' : 'at once',
  }));
}

/** Compiling the content script, running it, and calls into it. */
export function isOwnCall({ name, args }: TraceEvent): boolean {
  const url = args?.data?.url ?? args?.fileName ?? '';
  return (
    (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') && url.endsWith(SCRIPT)
  );
}

export function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}
