import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ensureCardKey, loadCardKey } from '../../lib/platform/card-key.ts';
import {
  loadGlossaryStatus,
  loadReadyGeneration,
  recordGlossaryStatus,
  watchGlossaryStatus,
  type GlossaryStatus,
} from '../../lib/platform/glossary-status.ts';
import { exclusively } from '../../lib/platform/publish-lock.ts';
import { STORAGE_KEYS, watchStored } from '../../lib/platform/storage.ts';

const { local, onChanged } = fakeBrowser.storage;

const READY: GlossaryStatus = { state: 'ready', terms: 3, generation: 7, compiledAt: '2026-11-20T10:00:00Z' };
const FAILED: GlossaryStatus = { state: 'failed', code: 'storage', detail: '' };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const refuseWrites = () => vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

describe('the status of the glossary', () => {
  test('tells of a disk that takes nothing, not even this status', async () => {
    await recordGlossaryStatus(READY);
    refuseWrites();
    await recordGlossaryStatus(FAILED);
    expect(await loadGlossaryStatus()).toEqual(FAILED);
    expect(await loadReadyGeneration()).toBeUndefined();
  });

  test('is the stored one again as soon as the disk works', async () => {
    refuseWrites();
    await recordGlossaryStatus(FAILED);
    vi.restoreAllMocks();
    await recordGlossaryStatus(READY);
    expect(await loadGlossaryStatus()).toEqual(READY);
    expect(await loadReadyGeneration()).toBe(7);
  });

  test('reaches who watches, whether it could be stored or not', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(status: GlossaryStatus) => void>();
    watchGlossaryStatus(listener, watching.signal);
    await recordGlossaryStatus(READY);
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(READY));
    refuseWrites();
    await recordGlossaryStatus(FAILED);
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(FAILED));
    vi.restoreAllMocks();
    await recordGlossaryStatus(READY);
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(READY));
    watching.abort();
  });
});

describe('the key of the card', () => {
  test('is made once', async () => {
    expect(await ensureCardKey()).toEqual({ ok: true, value: undefined });
    const key = await loadCardKey();
    expect(key).toMatch(/^[\da-f-]{36}$/);
    await ensureCardKey();
    expect(await loadCardKey()).toBe(key);
  });

  test('that cannot be stored is reported', async () => {
    refuseWrites();
    expect(await ensureCardKey()).toEqual({ ok: false, error: 'unwritable' });
  });
});

test('who publishes while another does waits, and is not left out', async () => {
  const steps: string[] = [];
  const first = Promise.withResolvers<void>();
  const running = exclusively(async () => {
    await first.promise;
    steps.push('first');
  });
  const waiting = exclusively(async () => void steps.push('second'));
  first.resolve();
  await Promise.all([running, waiting]);
  expect(steps).toEqual(['first', 'second']);
});

describe('watching a stored value', () => {
  test('ends without an error after the extension was reloaded under the page', () => {
    const watching = new AbortController();
    watchStored(STORAGE_KEYS.index, () => undefined, watching.signal);
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('');
    const removed = vi.spyOn(onChanged, 'removeListener').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    watching.abort();
    expect(removed).not.toHaveBeenCalled();
  });
});
