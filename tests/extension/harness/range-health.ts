import type { Page } from 'puppeteer-core';
import { markedWords, waitForMarks } from './marks.ts';
import { waitFor } from './wait-for.ts';

/** How many ranges are registered under our names, painted or not. */
export function countRegistered(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights) if (name !== 'parlance-current') count += highlight.size;
    return count;
  });
}

/**
 * Waits until exactly these words are marked, in this order (kinds apart), and until no range is registered
 * besides theirs: a stale one is not painted today, and would be wrong again after the next edit.
 */
export async function waitForWords(page: Page, words: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...words].sort());
  await waitForMarks(page, (marks) => JSON.stringify(markedWords(marks).sort()) === wanted);
  let registered = -1;
  await waitFor(
    async () => {
      registered = await countRegistered(page);
      return registered === words.length;
    },
    { what: () => `${words.length} ranges and no stale ones; there are ${registered}` },
  );
}
