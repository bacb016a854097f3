import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';
import { loadReadingSettings } from '../../lib/platform/reading-settings-store.ts';
import { loadSettings, updateSettings, watchSettings } from '../../lib/platform/settings-store.ts';

const { local } = fakeBrowser.storage;

beforeEach(() => {
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
    expect(await local.get('settings:quarantine')).toEqual({ 'settings:quarantine': damaged });
    expect(await loadSettings()).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, role: 'cx' } });
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
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await updateSettings((settings) => settings)).toEqual({ ok: false, error: 'unwritable' });
    set.mockRestore();
  });
});
