import type { Page } from 'puppeteer-core';

/** What the page itself saw of our marks, milliseconds since the navigation began. */
export interface SeenMarks {
  /** Marks were registered, with how many ranges, and whether some of them lie far below the screen. */
  readonly changes: readonly SeenChange[];
  /** The frame that shows the first marks was done. */
  readonly paintedAt: number | null;
  /** Longest that a message to the page itself had to wait since content scripts could run. */
  readonly longestGap: number;
}

interface SeenChange {
  readonly at: number;
  readonly ranges: number;
  /** Of the ranges that were in the viewport at the end, those that were there already. */
  readonly onScreen: number;
  readonly isBeyond: boolean;
}

/** Where the page keeps what it saw. */
const STATE = 'benchMarks';

/** Ranges so many screens below the first one are registered only when the whole document has been read. */
const BEYOND_SCREENS = 1.5;

/** How often the page looks, milliseconds, at first and later. A look takes some ten microseconds. */
const FINE_MS = 1;
const COARSE_MS = 10;

/**
 * So long after content scripts could run it looks often, unless it has seen marks before. Longer would tell on what is
 * watched: a page with timers that are always due has fewer idle moments (measured: in Firefox half of them).
 */
const FINE_FOR_MS = 250;

/** Has the page watch the registry of highlights, from the end of parsing on. To be called before it is loaded. */
export async function watchMarks(page: Page, idleMark: string): Promise<void> {
  await page.evaluateOnNewDocument(
    ({ key, mark, beyondScreens, fineMs, fineForMs, coarseMs }) => {
      interface Change {
        readonly at: number;
        readonly ranges: readonly AbstractRange[];
        isBeyond: boolean;
      }
      const state: { changes: Change[]; paintedAt: number | null; longestGap: number } = {
        changes: [],
        paintedAt: null,
        longestGap: 0,
      };
      Reflect.set(globalThis, key, state);
      let registered = 0;
      let lastBeat = 0;
      let idleAt = Number.POSITIVE_INFINITY;
      const noteChange = (at: number): void => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        const limit = innerHeight * beyondScreens;
        const isBeyond = ranges.some(
          ({ startContainer }) => (startContainer.parentElement?.getBoundingClientRect().top ?? 0) > limit,
        );
        state.changes.push({ at, ranges, isBeyond });
      };
      const notePaint = (): void => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => (state.paintedAt = performance.now()));
          port1.start();
          port2.postMessage(null);
        });
      };
      const look = (): void => {
        const now = performance.now();
        if (now > idleAt) state.longestGap = Math.max(state.longestGap, now - lastBeat);
        else idleAt = performance.getEntriesByName(mark)[0]?.startTime ?? idleAt;
        lastBeat = now;
        let size = 0;
        for (const highlight of CSS.highlights.values()) size += highlight.size;
        if (size !== registered) {
          registered = size;
          if (state.changes.length === 0) notePaint();
          noteChange(now);
        }
        if (state.changes.some(({ isBeyond }) => isBeyond)) return;
        const isFine = state.changes.length === 0 && !(now > idleAt + fineForMs);
        void scheduler.postTask(look, { delay: isFine ? fineMs : coarseMs, priority: 'user-blocking' });
      };
      addEventListener('DOMContentLoaded', look);
    },
    {
      key: STATE,
      mark: idleMark,
      beyondScreens: BEYOND_SCREENS,
      fineMs: FINE_MS,
      fineForMs: FINE_FOR_MS,
      coarseMs: COARSE_MS,
    },
  );
}

/** Whether the page has painted marks, and seen some that are there only when all has been read. */
export function hasSeenAll(page: Page): Promise<boolean> {
  return page.evaluate((key) => {
    const state = Reflect.get(globalThis, key) as {
      changes: readonly { isBeyond: boolean }[];
      paintedAt: number | null;
    };
    return state.paintedAt !== null && state.changes.some(({ isBeyond }) => isBeyond);
  }, STATE);
}

/** What the page saw. To be asked at the end, when all marks are there. */
export function readSeenMarks(page: Page): Promise<SeenMarks> {
  return page.evaluate((key) => {
    const state = Reflect.get(globalThis, key) as {
      changes: readonly { at: number; ranges: readonly AbstractRange[]; isBeyond: boolean }[];
      paintedAt: number | null;
      longestGap: number;
    };
    const isOnScreen = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const isSame = (one: AbstractRange, other: AbstractRange): boolean =>
      one.startContainer === other.startContainer && one.startOffset === other.startOffset;
    const onScreen = (state.changes.at(-1)?.ranges ?? []).filter(isOnScreen);
    return {
      paintedAt: state.paintedAt,
      longestGap: state.longestGap,
      changes: state.changes.map(({ at, ranges, isBeyond }) => ({
        at,
        ranges: ranges.length,
        isBeyond,
        onScreen: onScreen.filter((wanted) => ranges.some((range) => isSame(range, wanted))).length,
      })),
    };
  }, STATE);
}
