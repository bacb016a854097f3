import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** More steps than the longest page of ours has from its first to its last control. */
const MAX_STEPS = 150;

/** Where the focus is, seen from a control. */
type Direction = 'here' | 'forward' | 'back' | 'absent';

/** Which way Tab leads from the focus to the visible control that a reader knows by this name. */
function findDirection(page: Page, name: string): Promise<Direction> {
  return page.evaluate((wanted): Direction => {
    const nameOf = (element: HTMLElement): string => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return (element.ariaLabel ?? (label ?? element).textContent).trim();
    };
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary');
    const target = [...controls].find((element) => element.checkVisibility() && nameOf(element) === wanted);
    if (target === undefined) return 'absent';
    const focused = document.activeElement ?? document.body;
    if (focused === target) return 'here';
    const isBefore = focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBefore === 0 ? 'back' : 'forward';
  }, name);
}

/** Moves the focus to the control of that name with Tab and Shift+Tab alone, once it is there. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await waitFor(async () => (await findDirection(page, name)) !== 'absent', {
    what: `the control “${name}”`,
  });
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const direction = await findDirection(page, name);
    if (direction === 'here') return;
    if (direction === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (direction === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

/** Goes to the control of that name and presses Enter. */
export async function pressByName(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
