import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onBackgroundRequest, type BackgroundRequest } from '../../lib/platform/messages.ts';

const listener = vi.fn<(request: BackgroundRequest) => void>();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  listener.mockReset();
  onBackgroundRequest(listener);
});

function reportFrom(tabId: number | undefined, frameId = 0): void {
  const sender = {
    id: fakeBrowser.runtime.id,
    url: 'https://acme.atlassian.net/wiki',
    frameId,
    ...(tabId !== undefined && { tab: { id: tabId } }),
  };
  void fakeBrowser.runtime.onMessage.trigger({ type: 'index.missing' }, sender as never, () => undefined);
}

test('what a page misses is heard once in a while for each tab, cards on it included', () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  for (let count = 0; count < 500; count += 1) reportFrom(5, count % 3);
  expect(listener).toHaveBeenCalledTimes(1);
  reportFrom(6);
  reportFrom(undefined);
  expect(listener).toHaveBeenCalledTimes(3);
  now.mockReturnValue(1_001_000);
  reportFrom(5);
  expect(listener).toHaveBeenCalledTimes(4);
  now.mockReturnValue(5_000);
  reportFrom(5);
  expect(listener).toHaveBeenCalledTimes(5);
});

test('our own pages are heard each time', () => {
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/options.html') };
  for (let count = 0; count < 3; count += 1) {
    void fakeBrowser.runtime.onMessage.trigger({ type: 'sync' }, sender, () => undefined);
  }
  expect(listener).toHaveBeenCalledTimes(3);
});
