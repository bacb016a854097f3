import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SOURCE_LIST, storeSourceList } from '../../lib/core/sources/read-source-list.ts';
import type { Source, SourceList } from '../../lib/core/sources/source.ts';
import { sourceDatabase } from '../../lib/platform/source-database.ts';
import {
  hasSourceList,
  loadSourceList,
  updateSourceList,
  watchSourceList,
} from '../../lib/platform/source-list-store.ts';

const { local } = fakeBrowser.storage;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await (await sourceDatabase()).clear('lists');
});

function makeSource(id: string): Source {
  return {
    id,
    name: id,
    place: { kind: 'url', url: `https://example.com/${id}` },
    format: 'auto',
    enabled: true,
  };
}

const add = (id: string) => (list: SourceList) => ({ ...list, sources: [...list.sources, makeSource(id)] });

describe('the list of sources in storage', () => {
  test('is the default before anything was stored', async () => {
    expect(await loadSourceList()).toEqual({ ok: true, value: DEFAULT_SOURCE_LIST });
  });

  test('keeps both of two changes made at once', async () => {
    await Promise.all([updateSourceList(add('a')), updateSourceList(add('b'))]);
    expect(await loadSourceList()).toMatchObject({
      ok: true,
      value: { sources: [{ id: 'a' }, { id: 'b' }] },
    });
  });

  test('comes back from its copy where the storage was wiped, and a change starts from it', async () => {
    await updateSourceList(add('a'));
    await local.clear();
    expect(await loadSourceList()).toMatchObject({ ok: true, value: { sources: [{ id: 'a' }] } });
    await local.clear();
    await updateSourceList(add('b'));
    expect(await loadSourceList()).toMatchObject({
      ok: true,
      value: { sources: [{ id: 'a' }, { id: 'b' }] },
    });
  });

  test('keeps a change that is made while it is filled from its copy', async () => {
    await updateSourceList(add('a'));
    await local.clear();
    await Promise.all([loadSourceList(), updateSourceList(add('b')), loadSourceList()]);
    expect(await loadSourceList()).toMatchObject({
      ok: true,
      value: { sources: [{ id: 'a' }, { id: 'b' }] },
    });
  });

  test('is not filled from its copy while a change is under way', async () => {
    await updateSourceList(add('a'));
    await local.clear();
    const changed = storeSourceList({ ...DEFAULT_SOURCE_LIST, sources: [makeSource('b')] });
    let loaded: ReturnType<typeof loadSourceList> | undefined;
    await navigator.locks.request('sources', async () => {
      loaded = loadSourceList();
      await new Promise((resolve) => setImmediate(resolve));
      await local.set({ sources: changed });
    });
    expect(await loaded).toMatchObject({ ok: true, value: { sources: [{ id: 'b' }] } });
    expect(await local.get('sources')).toEqual({ sources: changed });
  });

  test('never brings back what was removed while the copy could not be written', async () => {
    await updateSourceList(add('a'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    expect(await updateSourceList((list) => ({ ...list, sources: [] }))).toMatchObject({ ok: true });
    vi.restoreAllMocks();
    await local.clear();
    expect(await loadSourceList()).toEqual({ ok: true, value: DEFAULT_SOURCE_LIST });
  });

  test('whose change cannot be stored has the old one as its copy', async () => {
    await updateSourceList(add('a'));
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await updateSourceList(add('b'))).toEqual({ ok: false, error: 'unwritable' });
    vi.restoreAllMocks();
    await local.clear();
    expect(await loadSourceList()).toMatchObject({ ok: true, value: { sources: [{ id: 'a' }] } });
  });

  test('is there as soon as somebody changed it, be it empty', async () => {
    await loadSourceList();
    expect(await hasSourceList()).toBe(false);
    await updateSourceList((list) => list);
    expect(await hasSourceList()).toBe(true);
  });

  test('is the stored one where the copy is older or damaged', async () => {
    await updateSourceList(add('a'));
    await (await sourceDatabase()).put('lists', 'damaged', 'sources');
    expect(await loadSourceList()).toMatchObject({ ok: true, value: { sources: [{ id: 'a' }] } });
    await local.clear();
    expect(await loadSourceList()).toEqual({ ok: true, value: DEFAULT_SOURCE_LIST });
  });

  test('tells who watches, until the signal ends it, and not of what cannot be read', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(list: SourceList) => void>();
    watchSourceList(listener, watching.signal);
    await updateSourceList(add('a'));
    expect(listener).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SOURCE_LIST, sources: [makeSource('a')] });
    await local.set({ sources: 'nonsense' });
    watching.abort();
    await updateSourceList(add('b'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('that is damaged is put aside before anything is written over it', async () => {
    const damaged = { v: 1, data: { sources: 'gone' } };
    await local.set({ sources: damaged });
    expect(await loadSourceList()).toEqual({ ok: false, error: 'damaged' });
    expect(await updateSourceList(add('a'))).toMatchObject({ ok: true });
    expect(await local.get('sources:quarantine')).toEqual({ 'sources:quarantine': [damaged] });
    expect(await loadSourceList()).toMatchObject({ value: { sources: [{ id: 'a' }] } });
  });

  test('that is damaged is not written over where it cannot be put aside', async () => {
    await local.set({ sources: 'damaged' });
    const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await updateSourceList(add('a'))).toEqual({ ok: false, error: 'unwritable' });
    set.mockRestore();
    expect(await local.get('sources')).toEqual({ sources: 'damaged' });
  });

  test('of a later version is left alone', async () => {
    const future = { v: 99, data: { trees: [] } };
    await local.set({ sources: future });
    expect(await updateSourceList(add('a'))).toEqual({ ok: false, error: 'too-new' });
    expect(await local.get('sources')).toEqual({ sources: future });
  });

  test('that could not be read again is refused, and the old one stays', async () => {
    await updateSourceList(add('a'));
    expect(await updateSourceList(add('a'))).toEqual({ ok: false, error: 'invalid' });
    expect(await updateSourceList((list) => ({ ...list, syncMinutes: 1 }))).toEqual({
      ok: false,
      error: 'invalid',
    });
    expect(await local.get('sources')).toEqual({
      sources: storeSourceList({ ...DEFAULT_SOURCE_LIST, sources: [makeSource('a')] }),
    });
  });

  test('that cannot be read is reported, not thrown', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await loadSourceList()).toEqual({ ok: false, error: 'unreadable' });
    expect(await updateSourceList(add('a'))).toEqual({ ok: false, error: 'unreadable' });
  });
});
