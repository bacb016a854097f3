import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { Glossary } from '../../lib/sync/publish-glossary.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { documentOf } from '../sync/file-server.ts';
import { mergedOf } from '../sync/memory-ports.ts';
import type * as generationsModule from '../../lib/platform/generations.ts';

type Generations = typeof generationsModule;

function entriesOf(count: number): readonly Entry[] {
  const bytes = new TextEncoder().encode(
    documentOf(Array.from({ length: count }, (_, index) => `term ${index}`)),
  );
  return readBytes({ bytes, origin: 'starter', format: 'json', mediaType: '', name: '' }).entries;
}

function glossaryOf(entries: readonly Entry[]): Glossary {
  return { ...mergedOf(entries), origin: 'test 1', compiledAt: '2026-11-20T10:00:00.000Z' };
}

let generations: Generations;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  // The module keeps its connection; a fresh one stands for a fresh context.
  vi.resetModules();
  generations = await import('../../lib/platform/generations.ts');
});

/** Writes something else where a record of entries lies. */
async function damage(key: [number, number], value: unknown): Promise<void> {
  const { openDB } = await import('idb');
  const db = await openDB('parlance');
  await db.put('shards', value, key);
  db.close();
}

test('a database of a later version, which would never open again, is made anew', async () => {
  const { openDB } = await import('idb');
  const later = await openDB('parlance', 99, { upgrade: (db) => void db.createObjectStore('trees') });
  later.close();
  expect(await generations.newestGeneration()).toEqual({ ok: true, value: undefined });
  expect(await generations.writeGeneration(1, glossaryOf(entriesOf(3)))).toMatchObject({ ok: true });
});

test('a database that fails to open for another reason is left alone', async () => {
  await generations.writeGeneration(1, glossaryOf(entriesOf(3)));
  vi.resetModules();
  generations = await import('../../lib/platform/generations.ts');
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full', 'UnknownError');
  });
  expect(await generations.newestGeneration()).toEqual({ ok: false, error: 'unreadable' });
  open.mockRestore();
  expect(await generations.newestGeneration()).toEqual({ ok: true, value: 1 });
});

describe('generations', () => {
  test.each([0, 1, 31, 32, 33, 100])('of %i entries come back whole and one by one', async (count) => {
    const entries = entriesOf(count);
    expect(await generations.writeGeneration(1, glossaryOf(entries))).toEqual({ ok: true, value: undefined });
    expect(await generations.readGeneration(1)).toEqual({ ok: true, value: entries });
    for (const ordinal of [0, 31, 32, count - 1]) {
      const expected = entries[ordinal];
      expect(await generations.readEntry(1, ordinal)).toEqual(
        expected === undefined ? { ok: false, error: 'missing' } : { ok: true, value: expected },
      );
    }
  });

  test('stand beside each other until they are dropped', async () => {
    await generations.writeGeneration(1, glossaryOf(entriesOf(40)));
    await generations.writeGeneration(2, glossaryOf(entriesOf(50)));
    expect(await generations.newestGeneration()).toEqual({ ok: true, value: 2 });
    await generations.dropGenerations((generation) => generation !== 2);
    expect(await generations.readEntry(1, 35)).toEqual({ ok: false, error: 'missing' });
    expect((await generations.readGeneration(2)).ok).toBe(true);
  });

  test.each([0, 1, 32, 33, 100])('of %i entries are inspected without reading one', async (count) => {
    await generations.writeGeneration(1, glossaryOf(entriesOf(count)));
    await generations.writeGeneration(2, glossaryOf(entriesOf(64)));
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await generations.inspectGeneration(1)).toEqual({
      ok: true,
      value: { origin: 'test 1', compiledAt: '2026-11-20T10:00:00.000Z', terms: count },
    });
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  test('that lack a record of entries, or say nothing of their origin, are missing', async () => {
    const { openDB } = await import('idb');
    await generations.writeGeneration(1, glossaryOf(entriesOf(64)));
    await generations.writeGeneration(2, glossaryOf(entriesOf(64)));
    const db = await openDB('parlance');
    await db.delete('shards', [1, 1]);
    await db.put('generations', { generation: 2, entries: 64, writtenAt: '2026-11-20T10:00:00.000Z' });
    db.close();
    expect(await generations.inspectGeneration(1)).toEqual({ ok: false, error: 'missing' });
    expect(await generations.inspectGeneration(2)).toEqual({ ok: false, error: 'missing' });
  });

  test('say where their entries come from, and what lost', async () => {
    const sources = [{ id: 'team', name: 'Team', host: 'example.com', home: 'https://example.com/' }];
    const lost = [
      { kind: 'form', form: 'x', term: 'x', origin: 'b', winner: 'y', winnerOrigin: 'a' } as const,
    ];
    const glossary = {
      ...glossaryOf(entriesOf(2)),
      sources,
      lost,
      unlistedLost: 4,
      dropped: [{ origin: 'team', entries: 2, aliases: 3, names: ['x', 'y'] }],
      templates: [1],
    };
    await generations.writeGeneration(1, glossary);
    const { entries, ...summary } = glossary;
    expect(await generations.readGenerationSummary(1)).toEqual({ ok: true, value: { ...summary, terms: 2 } });
    expect(await generations.readGenerationSources(1)).toEqual({ ok: true, value: sources });
    const { origin: _, compiledAt: __, ...merged } = glossary;
    expect(await generations.readMergedGeneration(1)).toEqual({ ok: true, value: merged });
    expect(entries).toHaveLength(2);
    await generations.dropGenerations(() => true);
    expect(await generations.readGenerationSummary(1)).toEqual({ ok: false, error: 'missing' });
    expect(await generations.readGenerationSources(1)).toEqual({ ok: false, error: 'missing' });
  });

  test('of the first version of the database are read, and others are written beside them', async () => {
    const { openDB } = await import('idb');
    const old = await openDB('parlance', 1, {
      upgrade: (db) => {
        db.createObjectStore('generations', { keyPath: 'generation' });
        db.createObjectStore('shards');
      },
    });
    await old.put('shards', entriesOf(2), [1, 0]);
    const record = { generation: 1, entries: 2, compiledAt: 'then', origin: 'starter 0.1.0' };
    // Once it was a number, of no known source.
    await old.put('generations', { ...record, dropped: 5 });
    old.close();
    expect(await generations.readGeneration(1)).toEqual({ ok: true, value: entriesOf(2) });
    expect(await generations.readGenerationSummary(1)).toMatchObject({
      ok: true,
      value: { terms: 2, origin: 'starter 0.1.0', sources: [], lost: [], templates: [], dropped: [] },
    });
    expect(await generations.writeGeneration(2, glossaryOf(entriesOf(3)))).toEqual({
      ok: true,
      value: undefined,
    });
    expect((await generations.readMergedGeneration(2)).ok).toBe(true);
  });

  test('that were never written are missing', async () => {
    expect(await generations.newestGeneration()).toEqual({ ok: true, value: undefined });
    expect(await generations.readGeneration(7)).toEqual({ ok: false, error: 'missing' });
    expect(await generations.inspectGeneration(7)).toEqual({ ok: false, error: 'missing' });
    expect(await generations.readEntry(7, 0)).toEqual({ ok: false, error: 'missing' });
  });

  test.each([
    ['something else', 'text'],
    ['too few entries', []],
    ['entries of another shape', [{ id: 1 }]],
  ])('with %s in a record are missing as a whole, and only that record entry by entry', async (_, value) => {
    await generations.writeGeneration(1, glossaryOf(entriesOf(64)));
    await damage([1, 0], value);
    expect(await generations.readGeneration(1)).toEqual({ ok: false, error: 'missing' });
    expect(await generations.readEntry(1, 0)).toEqual({ ok: false, error: 'missing' });
    expect((await generations.readEntry(1, 40)).ok).toBe(true);
  });

  test('are unreadable and unwritable, not thrown, where the database cannot be opened', async () => {
    globalThis.indexedDB.open = () => {
      throw new DOMException('The disk is full', 'UnknownError');
    };
    expect(await generations.readEntry(1, 0)).toEqual({ ok: false, error: 'unreadable' });
    expect(await generations.readGeneration(1)).toEqual({ ok: false, error: 'unreadable' });
    expect(await generations.inspectGeneration(1)).toEqual({ ok: false, error: 'unreadable' });
    expect(await generations.newestGeneration()).toEqual({ ok: false, error: 'unreadable' });
    expect(await generations.writeGeneration(1, glossaryOf(entriesOf(1)))).toEqual({
      ok: false,
      error: 'unwritable',
    });
    await generations.dropGenerations(() => true);
  });
});
