import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SourceSnapshot } from '../../lib/core/sources/source-snapshot.ts';
import { makeGlossaryEntry } from '../core/glossary/make-glossary-entry.ts';
import { FILE, fillData, openDataPage, type BrowserLog, type DataPage } from './data-page.ts';

const { local, session } = fakeBrowser.storage;

let page: DataPage;
let log: BrowserLog;

beforeEach(async () => {
  ({ page, log } = await openDataPage());
});

async function loadFile(from: DataPage): Promise<SourceSnapshot> {
  const stored = await from.sourceSnapshots.load(FILE.id);
  if (!stored.ok) throw new Error('No file');
  return stored.value;
}

describe('starting again', () => {
  test('removes everything of the reader’s, damaged things included, and nothing else', async () => {
    await fillData(page);
    await local.set({
      index: { generation: 1, data: '' },
      cardKey: 'key',
      policy: { policy: { sites: ['https://files.example'] }, problems: [] },
      'settings:quarantine': ['x'],
      sourceStatuses: [],
    });
    await session.set({ sourceStatuses: [] });
    const db = await openDB('parlance-sources');
    await db.put('personal', 'damaged', 'bad');
    const heard = vi.fn<() => void>();
    const watching = new AbortController();
    page.watchPersonalEntries(heard, watching.signal);
    log.asked.length = 0;
    expect(await page.startAgain()).toBe(true);
    expect(Object.keys(await local.get(null)).toSorted()).toEqual(['cardKey', 'index', 'policy']);
    expect(await session.get(null)).toEqual({});
    for (const store of ['snapshots', 'held', 'tokens'] as const) expect(await db.count(store)).toBe(0);
    db.close();
    expect(await page.readPersonalStore()).toEqual({ ok: true, value: { entries: [], damaged: 0 } });
    expect(await page.loadToken('acme', 'https://files.example')).toBeUndefined();
    expect(await page.loadConsents()).toEqual([]);
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
    watching.abort();
    // The organisation's site goes on working, and so do the built-in ones.
    expect(log.givenBack).toEqual(['https://jira.acme.example/*']);
    expect(log.asked).toEqual([{ type: 'consents.changed' }, { type: 'glossary.rebuild' }, { type: 'sync' }]);
  });

  test('leaves nothing published of what the reader had, nor brings it back', async () => {
    await fillData(page);
    await page.writeGeneration(3, {
      entries: [makeGlossaryEntry({ id: 'mine', term: 'churn', origin: 'personal' })],
      origin: 'x',
      compiledAt: '2026-10-01T00:00:00.000Z',
      sources: [],
      lost: [],
      unlistedLost: 0,
      templates: [],
      dropped: [],
    });
    const recovered = [
      page.startAgain(),
      page.loadOrRecoverPersonal(),
      page.loadOrRecoverPersonal(),
    ] as const;
    expect(await recovered[0]).toBe(true);
    await Promise.all(recovered);
    expect(await page.newestGeneration()).toEqual({ ok: true, value: undefined });
    // An empty store that somebody emptied, and not one that the browser lost.
    expect(await page.personalRevision()).not.toBe(page.UNTOUCHED);
    expect(await page.loadOrRecoverPersonal()).toEqual({ ok: true, value: [] });
  });

  test('waits for a sync and a publication, which would write things down again', async () => {
    await fillData(page);
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const syncing = navigator.locks.request('sync', async () => {
      await navigator.locks.request('publish', () => {
        begun.resolve();
        return end.promise;
      });
      await page.sourceSnapshots.save({ ...(await loadFile(page)), sourceId: 'late' });
    });
    await begun.promise;
    const removed = page.startAgain();
    end.resolve();
    await Promise.all([syncing, removed]);
    expect(await page.sourceSnapshots.head('late')).toBeUndefined();
  });

  test.each(['parlance', 'parlance-sources'])('is the way out of a %s that does not open', async (name) => {
    // The browser refuses the version of a later Parlance, as it refuses damage: to whoever asks.
    const later = await openDB(name, 99, { upgrade: (db) => void db.createObjectStore('trees') });
    later.close();
    expect(await page.startAgain()).toBe(true);
    expect(await page.newestGeneration()).toEqual({ ok: true, value: undefined });
    expect(await page.saveToken('a', { origin: 'https://a.example', token: 't' })).toMatchObject({
      ok: true,
    });
  });

  test('is not done where nobody can tell what is the organisation’s', async () => {
    await fillData(page);
    vi.spyOn(local, 'get').mockRejectedValue(new Error('damaged'));
    expect(await page.startAgain()).toBe(false);
    expect(log.givenBack).toEqual([]);
  });

  test('says where not all of it went', async () => {
    vi.spyOn(local, 'remove').mockRejectedValue(new Error('disk'));
    expect(await page.startAgain()).toBe(false);
  });
});
