import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Ends the process that puppeteer started, without a chance to write anything; its children end with it. */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  if (process === null || process.exitCode !== null) return;
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  await ended;
}
