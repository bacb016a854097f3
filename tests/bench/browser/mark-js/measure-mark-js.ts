import type { Page } from 'puppeteer-core';
import { waitFor } from '../../../extension/harness/wait-for.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { processorClock } from '../edit/processor-time.ts';
import { MARK_JS_SCRIPT } from './mark-js-script.ts';

/** mark.js on one page with one list of terms. */
export interface MarkJsRun {
  /** Of the page’s thread (Firefox: process) on the processor, without the layout that follows. */
  readonly ms: number;
  readonly marks: number;
  /** What it threw, where it did. */
  readonly error?: string;
}

/** A run that would take longer is left out, and one that does is given up: milliseconds. */
export const MARK_JS_PATIENCE_MS = 60_000;

/** Has mark.js mark the terms in the body of a page where the extension is not. `undefined`: given up. */
export async function measureMarkJs(
  stage: BenchStage,
  page: BenchPage,
  terms: readonly string[],
): Promise<MarkJsRun | undefined> {
  const tab = await stage.openBare(page);
  try {
    await tab.addScriptTag({ path: MARK_JS_SCRIPT });
    const clock = await processorClock(stage.extension, tab);
    const before = await clock();
    await begin(tab, terms);
    // While it works the page answers nothing.
    const result = await waitFor(() => readResult(tab), { what: 'mark.js', timeoutMs: MARK_JS_PATIENCE_MS });
    return { ...result, ms: (await clock()) - before };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Waited')) return undefined;
    throw error;
  } finally {
    await tab.close();
  }
}

/** In a task of the page’s own, since a call from outside may not take that long. */
function begin(tab: Page, terms: readonly string[]): Promise<void> {
  return tab.evaluate(
    (list) => {
      interface Marker {
        mark(terms: readonly string[], options: object): void;
      }
      const { Mark } = globalThis as unknown as { Mark: new (element: Element) => Marker };
      const body = document.querySelector('#main-content');
      if (body === null) throw new Error('Nothing to mark');
      setTimeout(() => {
        const options = {
          separateWordSearch: false,
          accuracy: 'exactly',
          diacritics: false,
          caseSensitive: false,
          acrossElements: false,
        };
        let error: string | undefined;
        try {
          new Mark(body).mark(list, options);
        } catch (thrown) {
          error = String(thrown).slice(0, 60);
        }
        const marks = document.querySelectorAll('mark').length;
        Reflect.set(globalThis, 'markJsResult', { marks, ...(error !== undefined && { error }) });
      });
    },
    [...terms],
  );
}

function readResult(tab: Page): Promise<Omit<MarkJsRun, 'ms'> | undefined> {
  return tab.evaluate(() => Reflect.get(globalThis, 'markJsResult') as Omit<MarkJsRun, 'ms'> | undefined);
}
