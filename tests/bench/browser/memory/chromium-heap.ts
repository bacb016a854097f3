import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Heap } from './measure-memory.ts';

/** What the browser is asked for is let go in the first collection, what that held in the next. */
const COLLECTIONS = 3;

/** Long enough to be seen among all other processes. */
const BUSY_MS = 150;

export async function chromiumHeap(page: Page): Promise<Heap> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let index = 0; index < COLLECTIONS; index += 1) await session.send('HeapProfiler.collectGarbage');
  // The protocol's types do not know all that it answers.
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return {
    script: usage.usedSize + (usage.backingStorageSize ?? 0),
    process: readPrivateBytes(await findProcess(page)),
  };
}

/** The renderer that is busy while the page is: nothing tells which one a page lives in. */
async function findProcess(page: Page): Promise<number | undefined> {
  const browser = page.browser();
  const session = await browser.target().createCDPSession();
  const readTimes = async (): Promise<ReadonlyMap<number, number>> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    return new Map(renderers.map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await readTimes();
  await page.evaluate((ms) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  }, BUSY_MS);
  const after = await readTimes();
  await session.detach();
  const [busiest] = [...after]
    .map(([id, time]) => ({ id, passed: time - (before.get(id) ?? time) }))
    .sort((a, b) => b.passed - a.passed);
  return busiest?.id;
}

/** Linux alone tells it in a file. */
function readPrivateBytes(pid: number | undefined): number | null {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].map(([, size]) => Number(size));
    return kilobytes.reduce((sum, size) => sum + size, 0) * 1024;
  } catch {
    return null;
  }
}
