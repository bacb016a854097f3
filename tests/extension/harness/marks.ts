import type { Page } from 'puppeteer-core';
import { bringToFront } from './bring-to-front.ts';
import { waitFor } from './wait-for.ts';

/** Highlight name → the marked words in document order. */
export type Marks = Readonly<Record<string, readonly string[]>>;

/** The names that other code relies on (design, 3.5). */
export const MARK_NAMES = {
  term: 'parlance-term',
  ambiguous: 'parlance-ambiguous',
  unknown: 'parlance-unknown',
  current: 'parlance-current',
} as const;

/** Reads the marks as the page itself sees them, in its main world. Ranges that became invalid are not painted. */
export async function readMarks(page: Page): Promise<Marks> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const ranges: Range[] = [];
      for (const abstractRange of highlight) {
        try {
          const range = document.createRange();
          range.setStart(abstractRange.startContainer, abstractRange.startOffset);
          range.setEnd(abstractRange.endContainer, abstractRange.endOffset);
          if (document.contains(range.startContainer)) ranges.push(range);
        } catch {
          // The text changed under a static range.
        }
      }
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      marks[name] = ranges.map(String);
    }
    return marks;
  });
}

/** All marked words, whatever their kind, except the keyboard position. */
export function markedWords(marks: Marks): string[] {
  return Object.entries(marks)
    .filter(([name]) => name !== MARK_NAMES.current)
    .flatMap(([, words]) => words);
}

/** Waits until the marks are as wanted, by default until there are any; gives them. */
export async function waitForMarks(
  page: Page,
  isWanted: (marks: Marks) => boolean = (marks) => markedWords(marks).length > 0,
  timeoutMs?: number,
): Promise<Marks> {
  let last: Marks = {};
  return waitFor(
    async () => {
      last = await readMarks(page);
      return isWanted(last) && last;
    },
    {
      what: () => `the wanted marks; the last ones were ${JSON.stringify(last)}`,
      ...(timeoutMs !== undefined && { timeoutMs }),
    },
  );
}

/** Marks come in slices: nothing new for so long means that the scan is over. */
const SETTLED_MS = 300;

/** Waits until there are marks and they no longer change; gives them. */
export async function waitForSettledMarks(page: Page): Promise<Marks> {
  let last = '';
  let since = performance.now();
  return waitFor(
    async () => {
      const marks = await readMarks(page);
      const now = JSON.stringify(marks);
      if (now !== last) since = performance.now();
      last = now;
      return markedWords(marks).length > 0 && performance.now() - since > SETTLED_MS && marks;
    },
    { what: () => `marks that stay; the last ones were ${last}` },
  );
}

export interface MarkQuery {
  /** The word as it stands on the page, case ignored; default: any. */
  word?: string;
  /** Default: any kind. */
  name?: string;
  /** Which of the hits, from 0. */
  index?: number;
}

export interface PlacedMark {
  word: string;
  name: string;
  /** The middle of its first line, in the viewport. */
  x: number;
  y: number;
}

/** Scrolls a marked word into view and tells where it is. Waits for the mark, since marks follow scrolling. */
export async function placeMark(page: Page, query: MarkQuery = {}): Promise<PlacedMark> {
  return waitFor(() => findPlacedMark(page, query), { what: `a mark like ${JSON.stringify(query)}` });
}

async function findPlacedMark(
  page: Page,
  { word, name, index = 0 }: MarkQuery,
): Promise<PlacedMark | undefined> {
  return page.evaluate(
    (wantedWord, wantedName, wantedIndex) => {
      const found: { range: Range; name: string }[] = [];
      for (const [highlightName, highlight] of CSS.highlights) {
        if (wantedName === null ? highlightName === 'parlance-current' : highlightName !== wantedName)
          continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          try {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            const isWanted = wantedWord === null || String(range).toLowerCase() === wantedWord;
            if (isWanted && document.contains(startContainer)) found.push({ range, name: highlightName });
          } catch {
            // The text changed under a static range.
          }
        }
      }
      found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
      const hit = found[wantedIndex];
      if (hit === undefined) return undefined;
      hit.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const line = hit.range.getClientRects()[0];
      if (line === undefined) return undefined;
      return {
        word: String(hit.range),
        name: hit.name,
        x: line.x + line.width / 2,
        y: line.y + line.height / 2,
      };
    },
    word?.toLowerCase() ?? null,
    name ?? null,
    index,
  );
}

/** How far away the pointer starts, CSS pixels. */
const APPROACH = 60;

/**
 * Moves the pointer onto a marked word as a hand would: from outside, in steps, and rests there.
 * The page is brought to the front first: a hidden tab answers pointer events only after seconds, and the
 * extension opens a tab of its own when it was just installed.
 */
export async function hoverMark(page: Page, query: MarkQuery = {}): Promise<PlacedMark> {
  await bringToFront(page);
  const mark = await placeMark(page, query);
  // From the inner side, since Firefox refuses to move the pointer out of the window.
  const outside = (at: number): number => (at > APPROACH ? at - APPROACH : at + APPROACH);
  await page.mouse.move(outside(mark.x), outside(mark.y));
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  return mark;
}

/** Scrolls the first place where the page's text has `text` (case ignored) into view, so that marks come there. */
export async function scrollToText(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility() !== true || node.nodeValue?.toLowerCase().includes(wanted) !== true)
        continue;
      parent.scrollIntoView({ block: 'center', behavior: 'instant' });
      return true;
    }
    return false;
  }, text.toLowerCase());
}
