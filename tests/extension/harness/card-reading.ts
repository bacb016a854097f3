import type { Frame, Page } from 'puppeteer-core';
import { cardFrameElement, findCardFrame, isCardShown } from './card.ts';
import { waitFor } from './wait-for.ts';

/** What a card says, as a reader and as other people's tests find it. */
export interface CardContent {
  readonly term: string | null;
  readonly role: string | null;
  readonly title: string;
  /** Text of every shown restatement, in order. */
  readonly restatements: readonly string[];
  /** Domain of every sense, in order. */
  readonly senses: readonly string[];
  /** All text in sight. */
  readonly text: string;
}

export async function readCard(frame: Frame): Promise<CardContent> {
  return frame.evaluate(() => {
    const card = document.querySelector<HTMLElement>('.card');
    return {
      term: card?.getAttribute('data-card-term') ?? null,
      role: card?.getAttribute('data-card-role') ?? null,
      title: card?.querySelector('h1')?.textContent ?? '',
      restatements: [...document.querySelectorAll<HTMLElement>('[data-card-restatement]')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.textContent ?? ''),
      senses: [...document.querySelectorAll('[data-card-sense]')].map(
        (element) => element.getAttribute('data-card-sense') ?? '',
      ),
      text: card?.innerText ?? '',
    };
  });
}

/** Waits for a card with that title, whatever kind of card it is, and gives its frame. */
export async function waitForCardTitle(page: Page, title: string): Promise<Frame> {
  return waitFor(
    async () => {
      const frame = await findCardFrame(page);
      if (frame === undefined || !(await isCardShown(page))) return undefined;
      return (await readCard(frame)).title === title ? frame : undefined;
    },
    { what: `the card with the title ${title}` },
  );
}

/** Sides in the viewport, CSS pixels. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export async function cardSides(frame: Frame): Promise<Sides> {
  const element = await cardFrameElement(frame);
  return element.evaluate((iframe) => {
    const { left, top, right, bottom } = iframe.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Lines of the first place in the page where `word` stands. */
export async function wordLines(page: Page, word: string): Promise<readonly Sides[]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      }));
    }
    return [];
  }, word);
}

export function overlap(one: Sides, other: Sides): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Clicks what `selector` finds in the card, with the mouse, as a reader would. */
export async function clickInCard(page: Page, frame: Frame, selector: string): Promise<void> {
  const { left, top } = await cardSides(frame);
  const inside = await frame.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element === null) throw new Error(`The card has no ${wanted}`);
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  // The frame has a border of one pixel.
  await page.mouse.move(left + inside.x + 1, top + inside.y + 1, { steps: 3 });
  await page.mouse.click(left + inside.x + 1, top + inside.y + 1);
}

/** Notes every term that the card shows from now on. */
export async function recordTerms(frame: Frame): Promise<() => Promise<readonly string[]>> {
  await frame.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'parlanceSeen', seen);
    const look = (): void => {
      const term = document.querySelector('[data-card-term]')?.getAttribute('data-card-term');
      if (term !== undefined && term !== null && seen.at(-1) !== term) seen.push(term);
    };
    new MutationObserver(look).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  return () => frame.evaluate(() => Reflect.get(globalThis, 'parlanceSeen') as string[]);
}

/** Lets a time of ours pass on the page, to see that nothing happens after it. The only wait without a condition. */
export async function letTimePass(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(
    (duration) =>
      new Promise((resolve) => {
        setTimeout(resolve, duration);
      }),
    milliseconds,
  );
}
