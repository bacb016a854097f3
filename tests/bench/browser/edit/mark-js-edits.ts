import type { Page } from 'puppeteer-core';
import { waitFor } from '../../../extension/harness/wait-for.ts';
import { EDITED, type EditText } from './edit-pages.ts';
import type { Clock } from './processor-time.ts';
import { MARK_JS_SCRIPT } from '../mark-js/mark-js-script.ts';

/** What an edit costs with mark.js, milliseconds on the processor. */
export interface MarkJsEdits {
  /** `null`: not run, since it would take too long. */
  readonly wholeMs: number | null;
  /** The one paragraph alone, told by the page, which mark.js itself cannot know. */
  readonly paragraphMs: number;
}

/** Together, since one is over sooner than a clock outside of the page can tell. */
const PARAGRAPH_EDITS = 8;

export interface MarkJsOptions {
  /** The folder of the project. */
  readonly terms: readonly string[];
  readonly texts: readonly [EditText, EditText];
  /** Whether the whole document is marked too. */
  readonly withWhole: boolean;
}

/**
 * The page edits the paragraph, and has mark.js take its marks away and set them anew. In a page without the
 * extension; with the options of the other measures of mark.js.
 */
export async function measureMarkJsEdits(
  page: Page,
  clock: Clock,
  { terms, texts, withWhole }: MarkJsOptions,
): Promise<MarkJsEdits> {
  await page.addScriptTag({ path: MARK_JS_SCRIPT });
  const editOften = async (selector: string, count: number): Promise<void> => {
    await page.evaluate(markAfterEdits, selector, EDITED, [...terms], [...texts], count);
    // While it works the page answers nothing, which counts as not yet.
    await waitFor(() => page.evaluate(() => Reflect.get(globalThis, 'isMarkJsDone') === true), {
      what: 'mark.js',
      timeoutMs: MOST_MS,
    });
  };
  const time = async (selector: string, count: number): Promise<number> => {
    const before = await clock();
    await editOften(selector, count);
    return ((await clock()) - before) / count;
  };
  await editOften(`#${EDITED}`, 1);
  const paragraphMs = await time(`#${EDITED}`, PARAGRAPH_EDITS);
  if (!withWhole) return { paragraphMs, wholeMs: null };
  // Before an edit there are marks.
  await editOften(BODY, 1);
  return { paragraphMs, wholeMs: await time(BODY, 1) };
}

/** On a machine that others use too. */
const MOST_MS = 120_000;

const BODY = '#main-content';

/** Runs in the page; what takes long there is begun only, since a call from outside may not take that long. */
function markAfterEdits(
  selector: string,
  id: string,
  terms: readonly string[],
  texts: readonly EditText[],
  count: number,
): void {
  interface Marker {
    mark(terms: readonly string[], options: object): void;
    unmark(): void;
  }
  const { Mark } = globalThis as unknown as { Mark: new (element: Element) => Marker };
  const paragraph = document.querySelector(`#${id}`);
  const root = document.querySelector(selector);
  if (paragraph === null || root === null) throw new Error('Nothing to edit');
  const marker = new Mark(root);
  Reflect.set(globalThis, 'isMarkJsDone', false);
  setTimeout(() => {
    for (let index = 0; index < count; index += 1) {
      paragraph.textContent = texts[index % texts.length]?.text ?? '';
      marker.unmark();
      marker.mark(terms, { separateWordSearch: false, accuracy: 'exactly', diacritics: false });
    }
    Reflect.set(globalThis, 'isMarkJsDone', true);
  });
}
