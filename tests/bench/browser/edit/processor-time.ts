import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import type { ExtensionBrowser } from '../../../extension/harness/extension-browser.ts';
import { runInFirefox } from '../../../extension/harness/firefox-privileged.ts';
import { waitFor } from '../../../extension/harness/wait-for.ts';

/**
 * Milliseconds that a page has kept the processor busy since it began: in Chromium its main thread, in Firefox all
 * threads of its process. Only differences mean something. In Firefox the page has to be in front.
 */
export type Clock = () => Promise<number>;

/** The tab in front, since Firefox's own process does not know puppeteer's pages. Nanoseconds. */
const PROCESS_OF_TAB = `async () => {
  const { osPid } = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal;
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find(({ pid }) => pid === osPid)?.cpuTime ?? null;
}`;

export async function processorClock({ kind, browser }: ExtensionBrowser, page: Page): Promise<Clock> {
  if (kind === 'firefox') {
    return async () => z.number().parse(await runInFirefox(browser, PROCESS_OF_TAB)) / 1e6;
  }
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (seconds === undefined) throw new Error('Chromium does not tell the time of its main thread');
    return seconds * 1_000;
  };
}

/**
 * A tab at rest still blinks a cursor and is asked how it is: of each window at most this share. What is done in idle
 * slices that a busy machine lets through now and then is more than that.
 */
const RESTING_SHARE = 0.02;
const WINDOW_MS = 250;
const WINDOWS = 2;

/** For the first reading of 5 MB in Firefox, on a machine that others use too. */
const MOST_MS = 180_000;

/** Waits until the page does hardly anything any more. */
export async function waitForQuiet(clock: Clock): Promise<void> {
  let before = await clock();
  let from = performance.now();
  let quiet = 0;
  await waitFor(
    async () => {
      const passed = performance.now() - from;
      if (passed < WINDOW_MS) return false;
      const now = await clock();
      quiet = (now - before) / passed < RESTING_SHARE ? quiet + 1 : 0;
      before = now;
      from = performance.now();
      return quiet === WINDOWS;
    },
    { what: 'the page to come to rest', timeoutMs: MOST_MS },
  );
}
