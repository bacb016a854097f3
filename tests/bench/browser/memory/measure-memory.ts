import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../extension/harness/find-browser.ts';
import { waitForMarks } from '../../../extension/harness/marks.ts';
import { readStorage } from '../../../extension/harness/scenario.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { processorClock, waitForQuiet } from '../edit/processor-time.ts';
import { chromiumHeap } from './chromium-heap.ts';
import { firefoxHeap } from './firefox-heap.ts';

/** What a tab keeps after its garbage is gone, bytes. */
export interface Heap {
  /** JavaScript of all worlds in the tab's process, with the contents of array buffers. */
  readonly script: number;
  /** Memory of the whole process that nothing else shares; `null` where the system does not tell. */
  readonly process: number | null;
}

export interface MemoryRow {
  readonly page: string;
  readonly terms: number;
  readonly indexBytes: number;
  readonly withUs: Heap;
  readonly withoutUs: Heap;
}

export interface MemoryFigures {
  readonly kind: BrowserKind;
  readonly rows: readonly MemoryRow[];
}

export interface MemoryOptions {
  readonly pages: readonly BenchPage[];
  readonly log: (line: string) => void;
}

/** How much a tab holds with us and without us, for the glossary of this stage. Close other tabs of the site before. */
export async function measureMemory(
  stage: BenchStage,
  { pages, log }: MemoryOptions,
): Promise<MemoryFigures> {
  const rows: MemoryRow[] = [];
  const indexBytes = await readIndexBytes(stage);
  for (const page of pages) {
    log(`${stage.kind}: memory of a tab, ${page.name}, ${stage.terms} terms`);
    const withUs = await measureTab(stage, () => stage.open(page), true);
    const withoutUs = await measureTab(stage, () => stage.openBare(page), false);
    rows.push({ page: page.name, terms: stage.terms, indexBytes, withUs, withoutUs });
  }
  return { kind: stage.kind, rows };
}

/** A large page in Firefox, on a machine that others use too. */
const MARKS_MS = 60_000;

async function measureTab(stage: BenchStage, open: () => Promise<Page>, isMarked: boolean): Promise<Heap> {
  const tab = await open();
  if (isMarked) await waitForMarks(tab, undefined, MARKS_MS);
  await waitForQuiet(await processorClock(stage.extension, tab));
  const heap = await (stage.kind === 'chromium' ? chromiumHeap(tab) : firefoxHeap(stage.extension.browser));
  await tab.close();
  return heap;
}

/** Of the compiled index as pages hold it; storage has it in Base64. */
async function readIndexBytes({ extension }: BenchStage): Promise<number> {
  const { data } = (await readStorage(extension, 'index')) as { data: string };
  return Buffer.byteLength(data, 'base64');
}
