import type { Page } from 'puppeteer-core';

/** A page in front paints within 17 ms; one of 5 MB on a loaded machine may need a hundred times that. */
const FRAME_MS = 3_000;

/** One way out and back has always been enough; more would hide that something else is wrong. */
const ATTEMPTS = 3;

/** Whether the page is painted at all: without that it runs, but no key, frame or idle moment reaches it. */
function getsFrame(page: Page): Promise<boolean> {
  return page.evaluate(
    (limit) =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => resolve(true));
        setTimeout(() => resolve(false), limit);
      }),
    FRAME_MS,
  );
}

/**
 * Shows a page as the reader does who clicks on its tab, and comes back when it is painted. In the first seconds of
 * its life Chromium (156, headless) now and then shows a tab that is active and visible and yet gets no frame, for
 * ever; another tab in front and back wakes it.
 */
export async function bringToFront(page: Page): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await page.bringToFront();
    if (await getsFrame(page)) return;
    const other = await page.browser().newPage();
    await other.bringToFront();
    await other.close();
  }
  throw new Error(`The browser does not paint ${page.url()}, although it is in front`);
}
