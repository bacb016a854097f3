import type { Page } from 'puppeteer-core';
import { DEFAULT_SOURCE_LIST, storeSourceList } from '../../../lib/core/sources/read-source-list.ts';
import type { Source, SourceList } from '../../../lib/core/sources/source.ts';
import type { SourceStatus } from '../../../lib/core/sources/source-status.ts';
import { bringToFront } from './bring-to-front.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { pressByName } from './press-by-name.ts';
import { readStorage, writeStorage } from './scenario.ts';
import { waitFor } from './wait-for.ts';

/** A source as a reader would have added it; its name is its id. */
export function sourceAt(id: string, url: string): Source {
  return { id, name: id, place: { kind: 'url', url }, format: 'auto', enabled: true };
}

/** Replaces the list of sources, as the options page would: those that were never read are then fetched. */
export async function writeSources(
  extension: ExtensionBrowser,
  sources: readonly Source[],
  rest: Partial<SourceList> = {},
): Promise<void> {
  await writeStorage(extension, 'sources', storeSourceList({ ...DEFAULT_SOURCE_LIST, ...rest, sources }));
}

/** What the background recorded last of every source. */
export async function readStatuses(extension: ExtensionBrowser): Promise<readonly SourceStatus[]> {
  return ((await readStorage(extension, 'sourceStatuses')) ?? []) as readonly SourceStatus[];
}

/** The statuses of these sources, once all of them were asked after that moment and have come to rest. */
export async function waitForSync(
  extension: ExtensionBrowser,
  ids: readonly string[],
  { after = '', timeoutMs }: { readonly after?: string; readonly timeoutMs?: number } = {},
): Promise<readonly SourceStatus[]> {
  let last: readonly SourceStatus[] = [];
  return waitFor(
    async () => {
      last = await readStatuses(extension);
      const settled = ids.flatMap((id) =>
        last.filter((status) => status.id === id && isSettled(status, after)),
      );
      return settled.length === ids.length && settled;
    },
    {
      what: () => `the sync of ${ids.join(', ')}; the last statuses were ${JSON.stringify(last)}`,
      ...(timeoutMs !== undefined && { timeoutMs }),
    },
  );
}

function isSettled({ activity, checkedAt = '' }: SourceStatus, after: string): boolean {
  return activity === undefined && checkedAt > after;
}

/** Opens the sources in the options page, in front. */
export async function openSources(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.openExtensionPage('options.html#sources');
  await bringToFront(page);
  return page;
}

/** Everything that the options page says of a source, line by line. */
export async function readSourceItem(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => {
    const items = [...document.querySelectorAll<HTMLElement>('li.source')];
    return items.find((item) => item.querySelector('h3')?.textContent === wanted)?.innerText ?? '';
  }, name);
}

/** Waits until the options page says all of that of a source. */
export async function waitForSourceText(
  page: Page,
  name: string,
  ...parts: readonly string[]
): Promise<void> {
  let last = '';
  await waitFor(
    async () => {
      last = await readSourceItem(page, name);
      return parts.every((part) => last.includes(part));
    },
    { what: () => `${parts.join(' and ')} at ${name}, which says: ${last}` },
  );
}

/** Presses "Sync now" of a source with the keyboard and waits until its sync is over, on screen too. */
export async function syncByKeyboard(
  extension: ExtensionBrowser,
  page: Page,
  { id, name }: Pick<Source, 'id' | 'name'>,
): Promise<SourceStatus | undefined> {
  await bringToFront(page);
  const before = (await readStatuses(extension)).find((status) => status.id === id)?.checkedAt ?? '';
  await pressByName(page, `Sync now: ${name}`);
  const [status] = await waitForSync(extension, [id], { after: before });
  await waitFor(async () => (await readSourceItem(page, name)).includes('Sync now'), { what: 'rest' });
  return status;
}
