import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_READING_SETTINGS, type ReadingSettings } from '../../lib/core/settings/reading-settings.ts';
import type { PolicyReading } from '../../lib/core/settings/read-policy.ts';
import { storeSettings } from '../../lib/core/settings/read-settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { loadPolicy, onManagedChanged, refreshPolicy, watchPolicy } from '../../lib/platform/policy-store.ts';
import { loadReadingSettings, watchReadingSettings } from '../../lib/platform/reading-settings-store.ts';
import { loadEffectiveSettings, updateSettings } from '../../lib/platform/settings-store.ts';

const { local, managed } = fakeBrowser.storage;
const NONE: PolicyReading = { policy: {}, problems: [] };
const FIREFOX_WITHOUT = new Error('Managed storage manifest not found');

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** What the browser hands out from now on. */
async function setManaged(value: Record<string, unknown> | Error): Promise<void> {
  refusal?.mockRestore();
  refusal = undefined;
  if (value instanceof Error) {
    refusal = vi.spyOn(managed, 'get').mockRejectedValue(value);
    return;
  }
  await managed.clear();
  await managed.set(value);
}

let refusal: { mockRestore(): void } | undefined;

const stored = async () => (await local.get('policy'))['policy'];

describe('the stored copy of the policy', () => {
  test('is what was read, with what could not be used', async () => {
    await setManaged({ role: 'cx', syncMinutes: 1 });
    const reading = { policy: { role: 'cx' }, problems: [{ field: 'syncMinutes', code: 'invalid-value' }] };
    expect(await refreshPolicy()).toEqual(reading);
    expect(await loadPolicy()).toEqual({ ok: true, value: reading });
  });

  test.each([['an empty one', {}] as const, ['Firefox’s refusal', FIREFOX_WITHOUT] as const])(
    'is none, and nothing is written, for %s',
    async (_, value) => {
      await setManaged(value);
      const set = vi.spyOn(local, 'set');
      expect(await refreshPolicy()).toEqual(NONE);
      expect(await loadPolicy()).toEqual({ ok: true, value: NONE });
      expect(set).not.toHaveBeenCalled();
    },
  );

  test.each([['an empty one', {}] as const, ['Firefox’s refusal', FIREFOX_WITHOUT] as const])(
    'goes with the policy: %s',
    async (_, value) => {
      await setManaged({ role: 'cx', lockRole: true });
      await refreshPolicy();
      await setManaged(value);
      expect(await refreshPolicy()).toEqual(NONE);
      expect(await stored()).toBeUndefined();
    },
  );

  test('stays where the browser cannot read the policy for once', async () => {
    await setManaged({ lockSources: true });
    await refreshPolicy();
    await setManaged(new Error('IO error: lock'));
    expect(await refreshPolicy()).toEqual({ policy: { lockSources: true }, problems: [] });
    expect(await loadPolicy()).toEqual({ ok: true, value: { policy: { lockSources: true }, problems: [] } });
  });

  test('is written only where something changed, in whatever order the browser keeps fields', async () => {
    await setManaged({ role: 'cx', lockRole: true, sources: [{ name: 'A', url: 'https://a.example/' }] });
    await refreshPolicy();
    await local.set({
      policy: {
        problems: [],
        policy: { sources: [{ url: 'https://a.example/', name: 'A' }], lockRole: true, role: 'cx' },
      },
    });
    const set = vi.spyOn(local, 'set');
    await refreshPolicy();
    expect(set).not.toHaveBeenCalled();
    await setManaged({ role: 'ml' });
    await refreshPolicy();
    expect(set).toHaveBeenCalledTimes(1);
  });

  test('counts even where it cannot be stored', async () => {
    await setManaged({ role: 'cx' });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await refreshPolicy()).toEqual({ policy: { role: 'cx' }, problems: [] });
  });

  test.each(['text', { policy: { role: 'pirate', colour: 'red' }, problems: [7] }])(
    'is none where %j is stored',
    async (policy) => {
      await local.set({ policy });
      expect(await loadPolicy()).toEqual({ ok: true, value: NONE });
      expect(await loadReadingSettings()).toEqual(DEFAULT_READING_SETTINGS);
    },
  );

  test('that cannot be read is not taken for none', async () => {
    await setManaged({ lockSources: true });
    await refreshPolicy();
    vi.spyOn(local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await loadPolicy()).toEqual({ ok: false, error: 'unreadable' });
  });

  test('tells who watches, until the signal ends it', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(reading: PolicyReading) => void>();
    watchPolicy(listener, watching.signal);
    await setManaged({ role: 'cx' });
    await refreshPolicy();
    expect(listener).toHaveBeenCalledExactlyOnceWith({ policy: { role: 'cx' }, problems: [] });
    await setManaged({});
    await refreshPolicy();
    expect(listener).toHaveBeenLastCalledWith(NONE);
    watching.abort();
    await setManaged({ role: 'ml' });
    await refreshPolicy();
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

test('a change of the policy is told, and of nothing else', async () => {
  const listener = vi.fn<() => void>();
  onManagedChanged(listener);
  await local.set({ settings: 1 });
  expect(listener).not.toHaveBeenCalled();
  await fakeBrowser.storage.onChanged.trigger({ role: { newValue: 'cx' } }, 'managed');
  expect(listener).toHaveBeenCalledTimes(1);
});

describe('the role under a policy', () => {
  test.each([
    [null, { role: 'ml' }, 'ml'],
    ['cx', { role: 'ml' }, 'cx'],
    ['cx', { role: 'ml', lockRole: true }, 'ml'],
    [null, {}, null],
  ] as const)('chosen %s, policy %j: pages and cards have %s', async (role, policy, effective) => {
    if (role !== null) await updateSettings((settings) => ({ ...settings, role }));
    await setManaged(policy);
    await refreshPolicy();
    expect(await loadReadingSettings()).toEqual({ ...DEFAULT_READING_SETTINGS, role: effective });
    expect(await loadEffectiveSettings()).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, role: effective },
    });
  });

  test('counts where the reader’s own settings are damaged', async () => {
    await local.set({ settings: 'damaged' });
    await setManaged({ role: 'ml' });
    await refreshPolicy();
    expect((await loadReadingSettings()).role).toBe('ml');
    expect(await loadEffectiveSettings()).toMatchObject({ value: { role: 'ml' } });
  });

  test('reaches pages as soon as either changes, and never an older state last', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(settings: ReadingSettings) => void>();
    watchReadingSettings(listener, watching.signal);
    await setManaged({ role: 'ml' });
    await refreshPolicy();
    await vi.waitFor(() =>
      expect(listener).toHaveBeenLastCalledWith({ ...DEFAULT_READING_SETTINGS, role: 'ml' }),
    );
    await updateSettings((settings) => ({ ...settings, role: 'cx', markLinks: true }));
    await updateSettings((settings) => ({ ...settings, markLinks: false, markHeadings: true }));
    await vi.waitFor(() =>
      expect(listener).toHaveBeenLastCalledWith({
        ...DEFAULT_READING_SETTINGS,
        role: 'cx',
        markHeadings: true,
      }),
    );
    const calls = listener.mock.calls.length;
    watching.abort();
    await updateSettings((settings) => ({ ...settings, role: 'product' }));
    expect(listener).toHaveBeenCalledTimes(calls);
  });

  test('of two readings on their way, the one that began last is told', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(settings: ReadingSettings) => void>();
    watchReadingSettings(listener, watching.signal);
    const slow = Promise.withResolvers<Record<string, unknown>>();
    const area: { get(key: string): Promise<Record<string, unknown>> } = local;
    vi.spyOn(area, 'get').mockReturnValueOnce(slow.promise);
    await fakeBrowser.storage.onChanged.trigger({ settings: { newValue: 1 } }, 'local');
    await updateSettings((settings) => ({ ...settings, role: 'cx' }));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    slow.resolve({ settings: storeSettings({ ...DEFAULT_SETTINGS, role: 'ml' }) });
    await new Promise((resolve) => setImmediate(resolve));
    expect(listener).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_READING_SETTINGS, role: 'cx' });
    watching.abort();
  });
});
