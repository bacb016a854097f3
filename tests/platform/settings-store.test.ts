import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';
import { loadReadingSettings } from '../../lib/platform/reading-settings-store.ts';
import { storeSettings } from '../../lib/core/settings/read-settings.ts';
import {
  loadSettings,
  updateSettings,
  upgradeStoredSettings,
  watchSettings,
} from '../../lib/platform/settings-store.ts';

const { local } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('settings in storage', () => {
  test('are the defaults before anything was stored', async () => {
    expect(await loadSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await loadReadingSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('keep both of two changes made at once', async () => {
    await Promise.all([
      updateSettings((settings) => ({ ...settings, role: 'cx' })),
      updateSettings((settings) => ({ ...settings, markHeadings: true })),
    ]);
    expect(await loadReadingSettings()).toMatchObject({ role: 'cx', markHeadings: true });
  });

  test('tell who watches, until the signal ends it', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(settings: Settings) => void>();
    watchSettings(listener, watching.signal);
    await updateSettings((settings) => ({ ...settings, role: 'ml' }));
    expect(listener).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, role: 'ml' });
    watching.abort();
    await updateSettings((settings) => ({ ...settings, role: 'cx' }));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('that are damaged are put aside before anything is written over them', async () => {
    const damaged = { v: 1, data: { role: 'pirate' } };
    await local.set({ settings: damaged });
    expect(await loadSettings()).toEqual({ ok: false, error: 'damaged' });
    await updateSettings((settings) => ({ ...settings, role: 'cx' }));
    expect(await local.get('settings:quarantine')).toEqual({ 'settings:quarantine': [damaged] });
    expect(await loadSettings()).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, role: 'cx' } });
  });

  test('that are damaged are not written over where they cannot be put aside', async () => {
    const damaged = { v: 1, data: { role: 'pirate' } };
    await local.set({ settings: damaged });
    const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await updateSettings(() => DEFAULT_SETTINGS)).toEqual({ ok: false, error: 'unwritable' });
    set.mockRestore();
    expect(await local.get('settings')).toEqual({ settings: damaged });
  });

  test('that are damaged time and again: the first and the latest are kept', async () => {
    const damaged = ['first', 'second', 'third', 'fourth'];
    for (const settings of damaged) {
      await local.set({ settings });
      expect((await updateSettings((current) => current)).ok).toBe(true);
    }
    const kept = (await local.get('settings:quarantine'))['settings:quarantine'];
    expect(kept).toEqual(['first', 'third', 'fourth']);
  });

  test('that could not be read again are refused, and the old ones stay', async () => {
    await updateSettings((settings) => ({ ...settings, role: 'cx' }));
    const pausedSites = Array.from({ length: 1_001 }, (_, index) => `https://site-${index}.example`);
    const refused = await updateSettings((settings) => ({ ...settings, pausedSites }));
    expect(refused).toEqual({ ok: false, error: 'invalid' });
    expect(await loadSettings()).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, role: 'cx' } });
  });

  test('of an earlier version are stored in today’s shape, once', async () => {
    const next = {
      read: () => ({ ok: true, value: { ...DEFAULT_SETTINGS, role: 'cx' } }) as const,
      store: (settings: Settings) => ({ v: 2, data: settings }),
    };
    await local.set({ settings: { v: 1, data: { role: 'cx' } } });
    const set = vi.spyOn(local, 'set');
    expect((await upgradeStoredSettings(next)).ok).toBe(true);
    const settings = { v: 2, data: { ...DEFAULT_SETTINGS, role: 'cx' } };
    expect(await local.get('settings')).toEqual({ settings });
    await upgradeStoredSettings(next);
    expect(set).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['of this version', storeSettings(DEFAULT_SETTINGS)],
    ['of a later version', { v: 99, data: {} }],
    ['that are damaged', 'nonsense'],
    ['that were never stored', undefined],
  ])('%s are not upgraded', async (_, settings) => {
    if (settings !== undefined) await local.set({ settings });
    const set = vi.spyOn(local, 'set');
    await upgradeStoredSettings();
    expect(set).not.toHaveBeenCalled();
  });

  test('of a later version are left alone', async () => {
    const future = { v: 99, data: { role: 'cx', voice: 'calm' } };
    await local.set({ settings: future });
    expect(await updateSettings((settings) => ({ ...settings, role: 'ml' }))).toEqual({
      ok: false,
      error: 'too-new',
    });
    expect(await local.get('settings')).toEqual({ settings: future });
  });

  test('that cannot be read or written are reported, not thrown', async () => {
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await loadSettings()).toEqual({ ok: false, error: 'unreadable' });
    expect(await loadReadingSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await updateSettings((settings) => settings)).toEqual({ ok: false, error: 'unreadable' });
    get.mockRestore();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await updateSettings((settings) => settings)).toEqual({ ok: false, error: 'unwritable' });
  });
});
