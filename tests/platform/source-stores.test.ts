import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Problem } from '../../lib/core/glossary/problem.ts';
import type { SourceSnapshot } from '../../lib/core/sources/source-snapshot.ts';
import type { SourceStatus } from '../../lib/core/sources/source-status.ts';
import {
  loadSourceStatuses,
  recordSourceStatuses,
  watchSourceStatuses,
} from '../../lib/platform/source-statuses.ts';
import type * as databaseModule from '../../lib/platform/source-database.ts';
import type * as snapshotsModule from '../../lib/platform/source-snapshots.ts';
import type * as tokensModule from '../../lib/platform/source-tokens.ts';
import { headOf } from '../../lib/sync/snapshot-store.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { documentOf } from '../sync/file-server.ts';

let snapshots: typeof snapshotsModule;
let tokens: typeof tokensModule;
let database: typeof databaseModule;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  database = await import('../../lib/platform/source-database.ts');
  snapshots = await import('../../lib/platform/source-snapshots.ts');
  tokens = await import('../../lib/platform/source-tokens.ts');
});

function snapshotOf(sourceId: string, terms: readonly string[] = ['latency', 'churn']): SourceSnapshot {
  const bytes = new TextEncoder().encode(documentOf(terms));
  const reading = readBytes({ bytes, origin: sourceId, format: 'auto', mediaType: '', name: '' });
  return {
    sourceId,
    revision: `${terms.join()} 1.0`,
    fetchedAt: '2026-11-20T10:00:00.000Z',
    url: 'https://example.com/a.json',
    finalUrl: 'https://example.com/b.json',
    validators: { etag: '"1"' },
    reader: '1.0 auto',
    format: 'json',
    name: 'Test',
    entries: reading.entries,
    templates: [{ id: 'one-pager' }],
    problems: [
      { severity: 'warning', code: 'text-cut', place: { entry: 1, field: 'ask' }, values: { limit: 4 } },
    ],
    unlisted: 3,
  };
}

function breakDatabase(): void {
  globalThis.indexedDB.open = () => {
    throw new DOMException('The disk is full', 'UnknownError');
  };
}

describe('contents of a source', () => {
  test('come back as they were stored, with and without their entries', async () => {
    const { sourceSnapshots } = snapshots;
    const snapshot = snapshotOf('team');
    expect(await sourceSnapshots.save(snapshot)).toEqual({ ok: true, value: undefined });
    expect(await sourceSnapshots.head('team')).toEqual(headOf(snapshot));
    expect(await sourceSnapshots.load('team')).toEqual({ ok: true, value: snapshot });
    await sourceSnapshots.save(snapshotOf('team', ['drift']));
    expect(await sourceSnapshots.head('team')).toMatchObject({ terms: 1 });
  });

  test('in use and held know nothing of each other', async () => {
    await snapshots.heldSnapshots.save(snapshotOf('team'));
    expect(await snapshots.sourceSnapshots.head('team')).toBeUndefined();
    expect(await snapshots.sourceSnapshots.load('team')).toEqual({ ok: false, error: 'missing' });
  });

  test('are described anew without touching them, unless others lie there by now', async () => {
    const { sourceSnapshots } = snapshots;
    const snapshot = snapshotOf('team');
    await sourceSnapshots.save(snapshot);
    await sourceSnapshots.amend({ ...headOf(snapshot), validators: { etag: '"2"' } });
    expect(await sourceSnapshots.load('team')).toMatchObject({
      ok: true,
      value: { validators: { etag: '"2"' }, entries: snapshot.entries },
    });
    await sourceSnapshots.amend({ ...headOf(snapshot), revision: 'other', validators: { etag: '"3"' } });
    expect(await sourceSnapshots.head('team')).toMatchObject({ validators: { etag: '"2"' } });
  });

  test('go as a whole, those of the sources that are named', async () => {
    const { sourceSnapshots, heldSnapshots } = snapshots;
    for (const id of ['team', 'other']) {
      await sourceSnapshots.save(snapshotOf(id));
      await heldSnapshots.save(snapshotOf(id));
    }
    await snapshots.removeSnapshots((id) => id === 'team');
    const db = await database.sourceDatabase();
    for (const store of ['snapshots', 'held'] as const) expect(await db.count(store)).toBe(2);
    expect((await sourceSnapshots.load('other')).ok).toBe(true);
    await sourceSnapshots.remove('other');
    expect(await db.count('snapshots')).toBe(0);
  });

  test.each<[string, number, (record: object) => unknown]>([
    ['a head of another shape', 0, () => ({ revision: 1 })],
    ['a head of another revision', 0, (head) => ({ ...head, revision: 'other' })],
    ['too few entries', 1, (body) => ({ ...body, entries: [] })],
    ['an entry of another shape', 1, (body) => ({ ...body, entries: [{ id: 1 }, { id: 2 }] })],
    ['something else instead of entries', 1, () => 'text'],
  ])('with %s are missing', async (_, which, damage) => {
    const { sourceSnapshots } = snapshots;
    await sourceSnapshots.save(snapshotOf('team'));
    const db = await database.sourceDatabase();
    const keys = (await db.getAllKeys('snapshots')).toSorted((a, b) => b.length - a.length);
    const key = keys[which === 0 ? 1 : 0] ?? '';
    await db.put('snapshots', damage(Object(await db.get('snapshots', key))), key);
    expect(await sourceSnapshots.load('team')).toEqual({ ok: false, error: 'missing' });
  });

  test('without their entries have no head either: who asks by it would hear “not modified”', async () => {
    const { sourceSnapshots } = snapshots;
    await sourceSnapshots.save(snapshotOf('team'));
    const db = await database.sourceDatabase();
    const key = (await db.getAllKeys('snapshots')).find((name) => name !== 'team') ?? '';
    await db.delete('snapshots', key);
    expect(await sourceSnapshots.head('team')).toBeUndefined();
  });

  test('are unreadable and unwritable, not thrown, where the database cannot be opened', async () => {
    const { sourceSnapshots } = snapshots;
    breakDatabase();
    expect(await sourceSnapshots.save(snapshotOf('team'))).toEqual({ ok: false, error: 'unwritable' });
    expect(await sourceSnapshots.load('team')).toEqual({ ok: false, error: 'unreadable' });
    expect(await sourceSnapshots.head('team')).toBeUndefined();
    await sourceSnapshots.amend(headOf(snapshotOf('team')));
    await sourceSnapshots.remove('team');
    await snapshots.removeSnapshots(() => true);
  });
});

describe('a token', () => {
  const ORIGIN = 'https://glossary.example';
  const place = { kind: 'url', url: `${ORIGIN}/a.csv` } as const;
  const secret = { origin: ORIGIN, token: 'secret' };

  test('is kept, replaced and removed, and never lies in the browser’s storage', async () => {
    const local = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect(await tokens.hasToken('team', place)).toBe(false);
    expect(await tokens.saveToken('team', secret)).toEqual({ ok: true, value: undefined });
    await tokens.saveToken('other', { ...secret, token: 'secret 2' });
    expect(await tokens.loadToken('team', ORIGIN)).toBe('secret');
    await tokens.removeTokens((id) => id === 'other');
    expect(await tokens.hasToken('other', place)).toBe(false);
    expect(await tokens.hasToken('team', place)).toBe(true);
    await tokens.removeToken('team');
    expect(await tokens.loadToken('team', ORIGIN)).toBeUndefined();
    expect(local).not.toHaveBeenCalled();
  });

  test.each([
    'https://glossary.example.evil.example/a.csv',
    'https://glossary.example:8443/a.csv',
    'https://other.example/?https://glossary.example/a.csv',
  ])('is no token for %s, whoever has the id', async (url) => {
    await tokens.saveToken('team', secret);
    expect(await tokens.hasToken('team', { kind: 'url', url })).toBe(false);
    expect(await tokens.loadToken('team', new URL(url).origin)).toBeUndefined();
    await tokens.removeForeignTokens([{ id: 'team', place: { kind: 'url', url } }]);
    expect(await tokens.loadToken('team', ORIGIN)).toBeUndefined();
  });

  test('of a list’s own source stays, that of a source which is not on it goes', async () => {
    await tokens.saveToken('team', secret);
    await tokens.saveToken('gone', secret);
    await tokens.removeForeignTokens([{ id: 'team', place }]);
    expect(await tokens.loadToken('team', ORIGIN)).toBe('secret');
    expect(await tokens.loadToken('gone', ORIGIN)).toBeUndefined();
  });

  test('goes to no file, and to no page that is read with the session', () => {
    expect(tokens.tokenOrigin(place)).toBe(ORIGIN);
    expect(tokens.tokenOrigin({ kind: 'file', fileName: 'a.csv' })).toBeUndefined();
    const wiki = 'https://acme.atlassian.net/wiki/spaces/CX/pages/12345/Glossary';
    expect(tokens.tokenOrigin({ kind: 'url', url: wiki })).toBeUndefined();
  });

  test('that cannot be read is none, and one that cannot be stored is reported', async () => {
    breakDatabase();
    expect(await tokens.loadToken('team', ORIGIN)).toBeUndefined();
    expect(await tokens.saveToken('team', secret)).toEqual({ ok: false, error: 'unwritable' });
    expect(await tokens.removeToken('team')).toEqual({ ok: false, error: 'unwritable' });
    await tokens.removeTokens(() => true);
    await tokens.removeForeignTokens([]);
  });
});

describe('the statuses of sources', () => {
  const changes = { added: 1, changed: 0, removed: 0, addedNames: ['x'], changedNames: [], removedNames: [] };
  const PROBLEM: Problem = {
    severity: 'error',
    code: 'too-deep',
    place: { line: 3, character: 1 },
    values: { limit: 8 },
  };
  const FULL: SourceStatus = {
    id: 'team',
    activity: { phase: 'asking', startedAt: '2026-11-20T10:00:00.000Z' },
    checkedAt: '2026-11-20T10:00:00.000Z',
    succeededAt: '2026-11-20T10:00:00.000Z',
    changedAt: '2026-11-20T10:00:00.000Z',
    terms: 3,
    format: 'csv',
    problems: 1,
    changes,
    failure: {
      code: 'needs-permission',
      detail: '',
      origins: ['https://example.com/*'],
      problems: [PROBLEM],
    },
    failures: 2,
    askedFor: 'auto https://example.com/',
    nextAt: '2026-11-20T11:00:00.000Z',
    finalUrl: 'https://example.com/',
    held: { terms: 1, since: '2026-11-20T10:00:00.000Z', changes, problems: [PROBLEM] },
  };
  const PLAIN: SourceStatus = { id: 'other', terms: 0, problems: 0, failures: 0 };

  test('come back as they were recorded, and reach who watches', async () => {
    const watching = new AbortController();
    const listener = vi.fn<(statuses: readonly SourceStatus[]) => void>();
    watchSourceStatuses(listener, watching.signal);
    await recordSourceStatuses([FULL, PLAIN]);
    expect(await loadSourceStatuses()).toEqual([FULL, PLAIN]);
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([FULL, PLAIN]));
    watching.abort();
  });

  test('that are damaged are left out, the others are not', async () => {
    await fakeBrowser.storage.local.set({ sourceStatuses: [FULL, { id: 'x' }, null, PLAIN] });
    expect(await loadSourceStatuses()).toEqual([FULL, PLAIN]);
    await fakeBrowser.storage.local.set({ sourceStatuses: 'text' });
    expect(await loadSourceStatuses()).toEqual([]);
  });

  test('are told by the memory of the session while the disk takes nothing', async () => {
    await recordSourceStatuses([PLAIN]);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await recordSourceStatuses([FULL]);
    expect(await loadSourceStatuses()).toEqual([FULL]);
    vi.restoreAllMocks();
    await recordSourceStatuses([PLAIN]);
    expect(await loadSourceStatuses()).toEqual([PLAIN]);
  });
});
