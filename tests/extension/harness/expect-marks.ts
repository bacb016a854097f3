import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { MARK_NAMES, readMarks, waitForMarks, type Marks } from './marks.ts';

export interface ExpectedMarks {
  readonly term?: readonly string[];
  readonly ambiguous?: readonly string[];
  readonly unknown?: readonly string[];
  readonly current?: readonly string[];
}

/** Lets everything that waits for an idle moment or a frame have its turn, twice over. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await new Promise((resolve) => {
        requestIdleCallback(resolve);
      });
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  });
}

/**
 * The page has exactly these marks, per kind and in document order, and keeps them when it has come to rest.
 * Kinds that are not named have none, and are then not registered at all.
 */
export async function expectMarks(page: Page, expected: ExpectedMarks): Promise<void> {
  const wanted: Marks = Object.fromEntries(
    Object.entries(expected)
      .filter(([, words]) => words.length > 0)
      .map(([kind, words]) => [MARK_NAMES[kind as keyof ExpectedMarks], words]),
  );
  // Where they never come, the comparison below tells what is different better than a timeout does.
  await waitForMarks(page, (marks) => isDeepStrictEqual(marks, wanted)).catch(() => undefined);
  await settle(page);
  expect(await readMarks(page)).toStrictEqual(wanted);
}
