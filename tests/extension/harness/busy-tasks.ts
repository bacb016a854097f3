import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor, microseconds: a loaded machine makes tasks last longer, but not busier. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/**
 * The longest that a single call of the content script kept the page's main thread while `action` ran, in
 * milliseconds on the processor. In Chromium only.
 */
export async function longestCallOfOurs(page: Page, action: () => Promise<void>): Promise<number> {
  return Math.max(0, ...(await callsOfOurs(page, action)));
}

/** How long each call of the content script took while `action` ran, milliseconds on the processor. In Chromium only. */
export async function callsOfOurs(page: Page, action: () => Promise<void>): Promise<number[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await action();
  const buffer = await page.tracing.stop();
  if (buffer === undefined) throw new Error('Chromium gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const timed = traceEvents.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined);
  const ours = timed.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.endsWith('/content-script.js'),
  );
  // Layout that the page's own changes made due is not our work, although we may be the first to ask for it.
  const layouts = timed.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree');
  return ours.map((call) => {
    const due = layouts.filter((layout) => isWithin(layout, call));
    return ((call.tdur ?? 0) - due.reduce((sum, { tdur = 0 }) => sum + tdur, 0)) / 1_000;
  });
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return (
    inner.pid === outer.pid &&
    inner.tid === outer.tid &&
    inner.ts >= outer.ts &&
    inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
  );
}
