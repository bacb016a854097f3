import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** Waits until the glossary in the options page can be searched, and says how many entries it has. */
export async function waitForSearch(page: Page, timeoutMs = 30_000): Promise<string> {
  return waitFor(
    () =>
      page.evaluate(() => {
        const count = document.querySelector('.entry-count')?.textContent ?? '';
        return /\d/.test(count) && count;
      }),
    { what: 'the list of entries', timeoutMs },
  );
}

/**
 * Types a query into the search field of the options page, key by key. Milliseconds from each input to the moment
 * when the answer is painted; every key must change the number of results.
 */
export async function timeSearch(page: Page, query: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    const line = document.querySelector('.count-line');
    if (field === null || line === null) throw new Error('There is no search');
    field.focus();
    field.select();
    const times: number[] = [];
    Reflect.set(globalThis, 'searchTimes', times);
    let asked: number | undefined;
    field.addEventListener('input', ({ timeStamp }) => (asked = timeStamp), { capture: true });
    new MutationObserver(() => {
      const start = asked;
      asked = undefined;
      if (start === undefined) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The first task after the frame: it is painted.
        port1.addEventListener('message', () => times.push(performance.now() - start));
        port1.start();
        port2.postMessage(null);
      });
    }).observe(line, { subtree: true, childList: true, characterData: true });
  });
  const readTimes = (): Promise<number[]> =>
    page.evaluate(() => Reflect.get(globalThis, 'searchTimes') as number[]);
  for (const [index, key] of query.split('').entries()) {
    await page.keyboard.press(key as 'a');
    await waitFor(async () => (await readTimes()).length > index, { what: `the answer to “${query}”` });
  }
  return readTimes();
}
