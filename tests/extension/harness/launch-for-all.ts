import { afterAll, beforeAll, expect } from 'vitest';
import type { ExtensionBrowser } from './extension-browser.ts';
import type { BrowserKind } from './find-browser.ts';
import { launchReady } from './scenario.ts';

/**
 * One browser for all tests of a `describe`: `assign` gets it before the first. After the last one nothing may have
 * been said in any console, except what the test's own pages provoke (`provoked`).
 */
export function launchForAll(
  kind: BrowserKind,
  assign: (extension: ExtensionBrowser) => void,
  provoked?: RegExp,
): void {
  let extension: ExtensionBrowser | undefined;

  beforeAll(async () => {
    extension = await launchReady(kind);
    assign(extension);
  });

  afterAll(async () => {
    const errors = await extension?.readErrors();
    await extension?.close();
    expect(errors?.filter((error) => provoked?.test(error) !== true)).toStrictEqual([]);
  });
}
