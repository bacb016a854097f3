import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  giveConsent,
  hasConsent,
  loadConsents,
  watchConsents,
  withdrawConsent,
} from '../../lib/platform/consents.ts';
import { sourceDatabase } from '../../lib/platform/source-database.ts';

const { local } = fakeBrowser.storage;
const WIKI = 'https://wiki.example.com';
const CLOUD = 'https://acme.atlassian.net';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await (await sourceDatabase()).clear('lists');
});

async function store(consents: unknown): Promise<void> {
  await (await sourceDatabase()).put('lists', consents, 'consents');
}

describe('consent to reading with the session', () => {
  test('is given and withdrawn per origin', async () => {
    expect(await hasConsent(WIKI)).toBe(false);
    await Promise.all([giveConsent(WIKI), giveConsent(CLOUD), giveConsent(WIKI)]);
    expect(await loadConsents()).toEqual([CLOUD, WIKI]);
    await withdrawConsent(WIKI);
    expect([await hasConsent(WIKI), await hasConsent(CLOUD)]).toEqual([false, true]);
  });

  test.each([
    'https://wiki.example.com.evil.example',
    'https://wiki.example.com:8443',
    'http://wiki.example.com',
  ])('does not hold for %s', async (other) => {
    await giveConsent(WIKI);
    expect(await hasConsent(other)).toBe(false);
  });

  test.each(['http://wiki.example.com', 'https://wiki.example.com/', 'wiki.example.com', ''])(
    'cannot be given for %j, nor does it count where it is stored',
    async (value) => {
      expect(() => giveConsent(value)).toThrow('https origin');
      await store([value]);
      expect(await hasConsent(value)).toBe(false);
    },
  );

  test.each(['text', { [WIKI]: true }, [[7, WIKI]]])('is not read out of %j', async (consents) => {
    await store(consents);
    expect(await loadConsents()).toEqual([]);
  });

  test('is none of a content script’s business, which can write to the browser’s storage', async () => {
    await local.set({ consents: [WIKI] });
    expect(await hasConsent(WIKI)).toBe(false);
    await giveConsent(CLOUD);
    expect(await local.get(null)).toEqual({ consents: [WIKI] });
  });

  test('is none where the database cannot be read, and says so where it cannot be written', async () => {
    await giveConsent(WIKI);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    expect(await giveConsent(CLOUD)).toEqual({ ok: false, error: 'unwritable' });
    expect(await withdrawConsent(WIKI)).toEqual({ ok: false, error: 'unwritable' });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('IO error', 'UnknownError');
    });
    expect(await hasConsent(WIKI)).toBe(false);
  });

  test('tells who watches, until the signal ends it, and the background, which may sleep', async () => {
    const told = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    const watching = new AbortController();
    const listener = vi.fn<(origins: readonly string[]) => void>();
    watchConsents(listener, watching.signal);
    await giveConsent(WIKI);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledExactlyOnceWith([WIKI]));
    expect(told).toHaveBeenCalledExactlyOnceWith({ type: 'consents.changed' });
    watching.abort();
    await withdrawConsent(WIKI);
    expect(told).toHaveBeenCalledTimes(2);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
