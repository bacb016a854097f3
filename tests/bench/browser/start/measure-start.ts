import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../extension/harness/find-browser.ts';
import { changeSettings } from '../../../extension/harness/scenario.ts';
import type { BenchStage } from '../bench-stage.ts';
import { median } from '../edit/median.ts';
import { processorClock } from '../edit/processor-time.ts';
import { traceMainThread } from '../edit/read-trace.ts';
import { countMessages } from './count-messages.ts';
import { readStart, type OwnStart } from './own-start.ts';
import { makeStartPage } from './start-page.ts';

/** `without us`: an address at which the extension is not. */
export type StartCase = 'without us' | 'no term' | 'paused';

export interface StartRow {
  readonly name: StartCase;
  /** Of loading the page and what follows, milliseconds on the processor, in the middle. */
  readonly busyMs: number;
  /** Only Chromium tells; of the load that took us the least time. */
  readonly own?: OwnStart;
  /** From the page to the background, for one load. */
  readonly messages: number;
  /** What is in the page: all its nodes, the ranges of its highlights, style sheets that a script added. */
  readonly nodes: number;
  readonly ranges: number;
  readonly sheets: number;
  /** Of all scripts in the tab, ours included; only Chromium tells. */
  readonly listeners?: number;
}

export interface StartFigures {
  readonly kind: BrowserKind;
  readonly terms: number;
  readonly rows: readonly StartRow[];
}

export interface StartOptions {
  readonly quick: boolean;
  readonly log: (line: string) => void;
}

/** Longer than the outline waits before it is reported (lib/page/outline/report-outline.ts). */
const WINDOW_MS = 2_600;
const LOADS = 5;

/** What a page costs on which there is nothing for us to mark. */
export async function measureStart(stage: BenchStage, { quick, log }: StartOptions): Promise<StartFigures> {
  const page = makeStartPage();
  const rows: StartRow[] = [];
  for (const name of ['without us', 'no term', 'paused'] as const) {
    log(`${stage.kind}: start of a page, ${name}`);
    await changeSettings(stage.extension, {
      pausedSites: name === 'paused' ? [new URL(stage.address(page)).origin] : [],
    });
    const tab = await (name === 'without us' ? stage.openBare(page) : stage.open(page));
    rows.push({ name, ...(await measureLoads(stage, tab, quick)) });
    await tab.close();
  }
  await changeSettings(stage.extension);
  return { kind: stage.kind, terms: stage.terms, rows };
}

/** Loads again and again, as somebody does who reads one page after the other: the process and the script are there. */
async function measureLoads(stage: BenchStage, tab: Page, quick: boolean): Promise<Omit<StartRow, 'name'>> {
  const isTraced = stage.kind === 'chromium';
  const load = async (): Promise<void> => {
    await tab.reload();
    await pause(WINDOW_MS);
  };
  await load();
  const readMessages = await countMessages(stage.extension);
  await load();
  const messages = await readMessages();
  const times: number[] = [];
  const own: OwnStart[] = [];
  for (let index = 0; index < (quick ? 1 : LOADS); index += 1) {
    if (isTraced) {
      const start = readStart(await traceMainThread(tab, load));
      times.push(start.busyMs);
      own.push(start.own);
    } else {
      const clock = await processorClock(stage.extension, tab);
      const before = await clock();
      await load();
      times.push((await clock()) - before);
    }
  }
  const [least] = own.sort((a, b) => a.evaluateMs + a.laterMs - b.evaluateMs - b.laterMs);
  return {
    busyMs: median(times),
    ...(least !== undefined && { own: least }),
    messages,
    ...(await countAdded(tab)),
    ...(isTraced && { listeners: await countListeners(tab) }),
  };
}

/** Without those of pages that were here before. */
async function countListeners(tab: Page): Promise<number> {
  const session = await tab.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await tab.metrics()).JSEventListeners ?? 0;
}

function countAdded(tab: Page): Promise<Pick<StartRow, 'nodes' | 'ranges' | 'sheets'>> {
  return tab.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let nodes = 1;
    while (walker.nextNode() !== null) nodes += 1;
    let ranges = 0;
    for (const highlight of CSS.highlights.values()) ranges += highlight.size;
    return { nodes, ranges, sheets: document.adoptedStyleSheets.length };
  });
}
