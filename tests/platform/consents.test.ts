import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  giveConsent,
  hasConsent,
  loadConsents,
  watchConsents,
  withdrawConsent,
} from '../../lib/platform/consents.ts';

const { local } = fakeBrowser.storage;
const WIKI = 'https://wiki.example.com';
const CLOUD = 'https://acme.atlassian.net';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

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
      await local.set({ consents: [value] });
      expect(await hasConsent(value)).toBe(false);
    },
  );

  test.each(['text', { [WIKI]: true }, [[7, WIKI]]])('is not read out of %j', async (consents) => {
    await local.set({ consents });
    expect(await loadConsents()).toEqual([]);
  });

  test('is none where the storage cannot be read, and says so where it cannot be written', async () => {
    await giveConsent(WIKI);
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await giveConsent(CLOUD)).toEqual({ ok: false, error: 'unwritable' });
    vi.spyOn(local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await hasConsent(WIKI)).toBe(false);
    expect(await withdrawConsent(WIKI)).toEqual({ ok: false, error: 'unreadable' });
  });

  test('tells who watches, until the signal ends it', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(origins: readonly string[]) => void>();
    watchConsents(listener, watching.signal);
    await giveConsent(WIKI);
    expect(listener).toHaveBeenCalledExactlyOnceWith([WIKI]);
    watching.abort();
    await withdrawConsent(WIKI);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
