import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import { askSource } from '../../lib/platform/ask-source.ts';
import { giveConsent } from '../../lib/platform/consents.ts';
import {
  hasOrigins,
  onOriginsChanged,
  removeOrigins,
  requestOrigins,
} from '../../lib/platform/permissions.ts';
import { hasSyncAlarm, onSyncAlarm, planSyncAlarm } from '../../lib/platform/sync-alarm.ts';

const ORIGINS = ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'];

const ask = vi.fn<(permissions: unknown) => Promise<boolean>>();
let listeners: Set<() => void>;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  ask.mockReset().mockResolvedValue(true);
  listeners = new Set();
  const event = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  Object.assign(fakeBrowser.permissions, {
    contains: ask,
    request: ask,
    remove: ask,
    onAdded: event,
    onRemoved: event,
  });
});

describe.each([
  ['looked for', hasOrigins],
  ['asked for', requestOrigins],
  ['given back', removeOrigins],
])('a permission that is %s', (_, call) => {
  test('is for exactly these origins, in the very turn of the click', () => {
    void call(ORIGINS);
    expect(ask.mock.calls).toEqual([[{ origins: ORIGINS }]]);
  });

  test('is refused where the browser refuses, by answer or by error', async () => {
    ask.mockResolvedValueOnce(false);
    expect(await call(ORIGINS)).toBe(false);
    ask.mockRejectedValueOnce(new Error('This function must be called during a user gesture'));
    expect(await call(ORIGINS)).toBe(false);
  });
});

test('changes of permissions are heard of until nobody listens', () => {
  const listening = new AbortController();
  const listener = vi.fn<() => void>();
  onOriginsChanged(listener, listening.signal);
  for (const notify of listeners) notify();
  expect(listener).toHaveBeenCalled();
  listening.abort();
  expect(listeners.size).toBe(0);
});

test('there is one alarm, and only it wakes the sync', async () => {
  const listener = vi.fn<() => void>();
  onSyncAlarm(listener);
  expect(await hasSyncAlarm()).toBe(false);
  const at = Date.now() + 60_000;
  await planSyncAlarm(at);
  await planSyncAlarm(at + 1_000);
  expect(await hasSyncAlarm()).toBe(true);
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'sync', scheduledTime: at + 1_000 }]);
});

test('a Confluence page is asked with the session of the origin that the reader agreed to, and no other', async () => {
  const fetched = vi.fn<typeof fetch>().mockImplementation(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetched);
  const address = resolveAddress('https://acme.atlassian.net/wiki/spaces/K/pages/7/Glossary');
  if (!address.ok) throw new Error(address.error);
  await giveConsent('https://other.atlassian.net');
  const question = { sourceId: 'team', address: address.value };
  expect(await askSource(question)).toMatchObject({ ok: false, error: { code: 'needs-consent' } });
  expect(fetched).not.toHaveBeenCalled();
  await giveConsent('https://acme.atlassian.net');
  expect(await askSource(question)).toMatchObject({ ok: true });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'include' });
});
