import type { Browser } from 'puppeteer-core';
import { z } from 'zod';
import { runInFirefox } from '../../../extension/harness/firefox-privileged.ts';
import type { Heap } from './measure-memory.ts';

/**
 * What about:memory shows of the process of the tab in front, after it was asked to let go of all it can. `js-main-runtime`
 * is the sum of all that its JavaScript holds.
 */
const MEASURE = `async () => {
  const { osPid } = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal;
  for (let round = 0; round < 3; round += 1) {
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let script = 0;
  let resident = null;
  await new Promise((resolve) => {
    manager.getReports((process, path, kind, units, amount) => {
      if (!process.includes('pid ' + osPid)) return;
      if (path.startsWith('js-main-runtime/')) script += amount;
      if (path === 'resident-unique') resident = amount;
    }, null, resolve, null, false);
  });
  return { script, process: resident };
}`;

const heapSchema = z.object({ script: z.number().min(1), process: z.number().nullable() });

export async function firefoxHeap(browser: Browser): Promise<Heap> {
  return heapSchema.parse(await runInFirefox(browser, MEASURE));
}
