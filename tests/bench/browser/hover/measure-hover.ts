import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { OPEN_MS } from '../../../../lib/page/hover-delays.ts';
import { waitForCard, waitForCardGone } from '../../../extension/harness/card.ts';
import type { BrowserKind } from '../../../extension/harness/find-browser.ts';
import { placeMark, waitForMarks } from '../../../extension/harness/marks.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { median } from '../edit/median.ts';
import { processorClock, waitForQuiet } from '../edit/processor-time.ts';
import type { HitTestTimes } from './hit-test-probe.ts';

export interface HoverRow {
  readonly page: string;
  readonly hitTest: HitTestTimes;
  /**
   * Milliseconds from the pointer's arrival to the frame that shows the card with its text, without the delay by
   * which we tell resting from passing: the first card of a tab, and the ones after it, in the middle.
   */
  readonly firstCardMs: number;
  readonly warmCardMs: number;
}

export interface HoverFigures {
  readonly kind: BrowserKind;
  readonly terms: number;
  readonly rows: readonly HoverRow[];
}

export interface HoverOptions {
  readonly pages: readonly BenchPage[];
  readonly quick: boolean;
  readonly log: (line: string) => void;
}

const WARM_CARDS = 5;
const MARKS_MS = 60_000;

/** What it takes to look where the pointer is, and to open a card. */
export async function measureHover(
  stage: BenchStage,
  { pages, quick, log }: HoverOptions,
): Promise<HoverFigures> {
  const probe = await bundleProbe();
  const rows: HoverRow[] = [];
  for (const page of pages) {
    log(`${stage.kind}: hovering, ${page.name}`);
    const tab = await stage.open(page);
    await waitForMarks(tab, undefined, MARKS_MS);
    await waitForQuiet(await processorClock(stage.extension, tab));
    const firstCardMs = await timeCard(tab);
    const warm: number[] = [];
    for (let index = 0; index < (quick ? 1 : WARM_CARDS); index += 1) warm.push(await timeCard(tab));
    await tab.evaluate(probe);
    const hitTest = await tab.evaluate(() =>
      (globalThis as unknown as { timeHitTests: () => HitTestTimes }).timeHitTests(),
    );
    await tab.close();
    rows.push({ page: page.name, hitTest, firstCardMs, warmCardMs: median(warm) });
  }
  return { kind: stage.kind, terms: stage.terms, rows };
}

/** The product's own code, for the page's world. */
async function bundleProbe(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'hit-test-probe.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

/** Puts the pointer on a mark, and away again when the card has come. */
async function timeCard(tab: Page): Promise<number> {
  await tab.mouse.move(1, 1);
  const mark = await placeMark(tab);
  await tab.evaluate(watchForCard);
  await tab.mouse.move(mark.x, mark.y);
  await waitForCard(tab);
  const passed = await tab.evaluate(
    () => (globalThis as unknown as { cardShownAfter: Promise<number> }).cardShownAfter,
  );
  await tab.mouse.move(1, 1);
  await waitForCardGone(tab);
  return passed - OPEN_MS;
}

/**
 * Runs in the page: notes when the pointer came and in which frame our element is then visible. It is not before the
 * card has laid its text out; where it lies is as far as a page can see.
 */
function watchForCard(): void {
  const shown = new Promise<number>((resolve) => {
    let from: number | undefined;
    addEventListener('pointermove', ({ timeStamp }) => (from ??= timeStamp), { once: true, capture: true });
    const look = (now: number): void => {
      const card = document.querySelector('parlance-card');
      const isVisible = card?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
      if (from !== undefined && isVisible && card.getBoundingClientRect().width > 1) resolve(now - from);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  Reflect.set(globalThis, 'cardShownAfter', shown);
}
