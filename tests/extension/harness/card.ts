import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { realAddress } from './extension-browser.ts';
import { hoverMark, type MarkQuery } from './marks.ts';
import { waitFor } from './wait-for.ts';

/** The card's page in the build. Its host part may be a changing one (`use_dynamic_url`), so it is not compared. */
const CARD_ADDRESS = /^(?:chrome|moz)-extension:\/\/[^/]+\/card\.html(?:[?#]|$)/;

const CARD_TERM = '[data-card-term]';

/** The card's frame, whether shown or kept warm, or `undefined`. It is in a closed root, which puppeteer sees through. */
export async function findCardFrame(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    // Firefox reports no navigations of extension frames: `frame.url()` stays `about:blank` there.
    const address = await realAddress(frame).catch(() => undefined);
    if (address !== undefined && CARD_ADDRESS.test(address)) return frame;
  }
  return undefined;
}

export async function waitForCardFrame(page: Page): Promise<Frame> {
  return waitFor(() => findCardFrame(page), { what: 'the frame of the card' });
}

/** Whether the card is on screen: its frame has a size and is rendered. A warm card is neither. */
export async function isCardShown(page: Page): Promise<boolean> {
  const frame = await findCardFrame(page);
  if (frame === undefined) return false;
  const element = await frame.frameElement().catch(() => null);
  if (element === null) return false;
  return element.evaluate((iframe) => {
    const { width, height } = iframe.getBoundingClientRect();
    return (
      width > 1 && height > 1 && iframe.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  });
}

async function findShownCard(page: Page, termId: string | undefined): Promise<Frame | undefined> {
  const frame = await findCardFrame(page);
  if (frame === undefined || !(await isCardShown(page))) return undefined;
  const shown = await frame.evaluate(
    (selector) => document.querySelector(selector)?.getAttribute('data-card-term') ?? undefined,
    CARD_TERM,
  );
  return shown !== undefined && (termId === undefined || shown === termId) ? frame : undefined;
}

/** Waits until the card shows a term (that one, when `termId` is given), and gives its frame. */
export async function waitForCard(page: Page, termId?: string): Promise<Frame> {
  return waitFor(() => findShownCard(page, termId), {
    what: termId === undefined ? 'the card' : `the card of ${termId}`,
  });
}

export async function waitForCardGone(page: Page): Promise<void> {
  await waitFor(async () => !(await isCardShown(page)), { what: 'the card to close' });
}

/** Hovers a mark and waits for its card. */
export async function openCard(page: Page, query: MarkQuery = {}): Promise<Frame> {
  await hoverMark(page, query);
  return waitFor(
    async () => {
      // The tab that the extension opens after its installation may come at any moment, and cover the page.
      if (await page.evaluate(() => document.hidden)) await hoverMark(page, query);
      return findShownCard(page, undefined);
    },
    { what: `the card of a mark like ${JSON.stringify(query)}` },
  );
}

/** The element of the frame in the page, in its closed root: for its place and size. */
export async function cardFrameElement(frame: Frame): Promise<ElementHandle<HTMLIFrameElement>> {
  const element = await frame.frameElement();
  if (element === null) throw new Error('The card has no frame element');
  return element;
}
