import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type * as personalModule from '../../lib/platform/personal-entries.ts';

let personal: typeof personalModule;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  // The module keeps its connection; a fresh one stands for a fresh context.
  vi.resetModules();
  personal = await import('../../lib/platform/personal-entries.ts');
});

function entry(id: string, fields: Partial<Entry> = {}): Entry {
  return {
    id,
    term: id,
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ definition: 'A word.', roles: {}, cues: [], links: [] }],
    origin: 'personal',
    ...fields,
  };
}

/** Puts anything where an own entry lies. */
async function damage(id: string, value: unknown): Promise<void> {
  const db = await openDB('parlance-sources');
  await db.put('personal', value, id);
  db.close();
}

async function ids(): Promise<readonly string[] | undefined> {
  const stored = await personal.loadPersonalEntries();
  return stored.ok ? stored.value.map(({ id }) => id) : undefined;
}

describe('own entries', () => {
  test('none were ever made', async () => {
    expect(await personal.readPersonalStore()).toEqual({ ok: true, value: { entries: [], damaged: 0 } });
  });

  test('are added, replaced by id, and removed', async () => {
    await personal.addPersonalEntry(entry('churn'));
    await personal.savePersonalEntry(entry('churn', { term: 'churn rate' }));
    expect(await personal.loadPersonalEntries()).toEqual({
      ok: true,
      value: [entry('churn', { term: 'churn rate' })],
    });
    expect(await personal.removePersonalEntry('churn')).toEqual({ ok: true, value: undefined });
    expect(await personal.removePersonalEntry('churn')).toEqual({ ok: true, value: undefined });
    expect(await ids()).toEqual([]);
  });

  test('are the reader’s own, wherever they were copied from', async () => {
    const added = await personal.addPersonalEntry(entry('churn', { origin: 'acme' }));
    expect(added.ok && added.value.origin).toBe('personal');
    expect(await personal.loadPersonalEntries()).toEqual({ ok: true, value: [entry('churn')] });
  });

  test('never take the place of another when they are added, two at once included', async () => {
    const added = await Promise.all([
      personal.addPersonalEntry(entry('churn')),
      personal.addPersonalEntry(entry('churn')),
      personal.addPersonalEntry(entry('churn')),
    ]);
    expect(new Set(added.map((result) => result.ok && result.value.id))).toEqual(
      new Set(['churn', 'churn-2', 'churn-3']),
    );
    expect(await ids()).toEqual(['churn', 'churn-2', 'churn-3']);
  });

  test.each([['text'], [{ id: 'bad' }], [null], [{ ...entry('bad'), senses: [] }]])(
    'that are damaged are counted and stay: %j',
    async (value) => {
      await personal.addPersonalEntry(entry('churn'));
      await damage('bad', value);
      expect(await personal.readPersonalStore()).toMatchObject({ ok: true, value: { damaged: 1 } });
      await personal.replaceAll([entry('bad'), entry('new')]);
      expect(await personal.readPersonalStore()).toMatchObject({ ok: true, value: { damaged: 1 } });
      expect(await ids()).toEqual(['bad-2', 'new']);
      const db = await openDB('parlance-sources');
      expect(await db.get('personal', 'bad')).toEqual(value);
      db.close();
    },
  );

  test('are replaced all at once', async () => {
    await personal.addPersonalEntry(entry('old'));
    await personal.replaceAll([entry('a'), entry('a', { term: 'other' }), entry('b')]);
    expect(await ids()).toEqual(['a', 'b', 'other']);
  });
});

describe('the revision', () => {
  test('changes with every change, and with nothing else', async () => {
    const revisions: string[] = [await personal.personalRevision()];
    const changes = [
      () => personal.addPersonalEntry(entry('churn')),
      () => personal.savePersonalEntry(entry('churn')),
      () => personal.removePersonalEntry('churn'),
      () => personal.replaceAll([]),
    ];
    for (const change of changes) {
      await change();
      await personal.loadPersonalEntries();
      revisions.push(await personal.personalRevision());
      expect(await personal.personalRevision()).toBe(revisions.at(-1));
    }
    expect(new Set(revisions).size).toBe(revisions.length);
  });

  test('is told to whoever watches, here and elsewhere, until they stop', async () => {
    const watching = new AbortController();
    const listener = vi.fn<() => void>();
    personal.watchPersonalEntries(listener, watching.signal);
    await personal.addPersonalEntry(entry('churn'));
    await expect.poll(() => listener.mock.calls.length).toBe(1);
    await personal.removePersonalEntry('churn');
    await expect.poll(() => listener.mock.calls.length).toBe(2);
    watching.abort();
    const other = new AbortController();
    const later = vi.fn<() => void>();
    personal.watchPersonalEntries(later, other.signal);
    await personal.addPersonalEntry(entry('churn'));
    await expect.poll(() => later.mock.calls.length).toBe(1);
    other.abort();
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('a database that does not answer', () => {
  test('is a result, not an exception', async () => {
    globalThis.indexedDB.open = () => {
      throw new DOMException('The disk is full', 'UnknownError');
    };
    expect(await personal.loadPersonalEntries()).toEqual({ ok: false, error: 'unreadable' });
    expect(await personal.personalRevision()).toBe('unreadable');
    for (const change of [
      personal.addPersonalEntry(entry('churn')),
      personal.savePersonalEntry(entry('churn')),
      personal.removePersonalEntry('churn'),
      personal.replaceAll([]),
    ]) {
      expect(await change).toEqual({ ok: false, error: 'unwritable' });
    }
  });

  test('that fails in the middle of a change leaves all as it was', async () => {
    await personal.addPersonalEntry(entry('churn'));
    const before = await personal.personalRevision();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Quota', 'QuotaExceededError');
    });
    const changed = await personal.replaceAll([entry('a')]);
    put.mockRestore();
    expect(changed).toEqual({ ok: false, error: 'unwritable' });
    expect(await ids()).toEqual(['churn']);
    expect(await personal.personalRevision()).toBe(before);
  });
});
