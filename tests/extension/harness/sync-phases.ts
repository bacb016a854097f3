import type { Page } from 'puppeteer-core';
import type { SourceStatus } from '../../../lib/core/sources/source-status.ts';

/** When the background began with something, milliseconds since 1970. */
export interface Moment {
  readonly at: number;
  /** `start`: the list of sources changed; `index`: pages have the new one; `done`; else a phase of the source. */
  readonly phase: string;
}

/** Notes when the background says that it begins with something, in a page of the extension beside it. */
export async function watchPhases(page: Page): Promise<() => Promise<readonly Moment[]>> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          onChanged: { addListener(call: (changes: Record<string, { newValue?: unknown }>) => void): void };
        };
      };
    };
    const moments: Moment[] = [];
    Reflect.set(globalThis, 'moments', moments);
    chrome.storage.onChanged.addListener(({ sources, sourceStatuses, index }) => {
      const at = Date.now();
      if (sources !== undefined) moments.push({ at, phase: 'start' });
      if (index !== undefined) moments.push({ at, phase: 'index' });
      const [status] = (sourceStatuses?.newValue ?? []) as SourceStatus[];
      if (status !== undefined) moments.push({ at, phase: status.activity?.phase ?? 'done' });
    });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'moments') as Moment[]);
}
