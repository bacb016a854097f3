import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { MergedGlossary } from '../../lib/core/glossary/merged-glossary.ts';
import { err, ok } from '../../lib/core/result.ts';
import type { EffectiveSource } from '../../lib/core/sources/source.ts';
import type { SourceSnapshot } from '../../lib/core/sources/source-snapshot.ts';
import { createMergedSource, type MergedSourcePorts } from '../../lib/sync/merged-source.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import type { SyncSetup } from '../../lib/sync/sync-ports.ts';
import { documentOf } from './file-server.ts';
import { MemorySnapshots } from './memory-snapshots.ts';

function entriesOf(origin: string, terms: readonly string[]): readonly Entry[] {
  const bytes = new TextEncoder().encode(documentOf(terms, `From ${origin}.`));
  return readBytes({ bytes, origin, format: 'json', mediaType: '', name: '' }).entries;
}

function sourceOf(id: string, more: Partial<EffectiveSource> = {}): EffectiveSource {
  const place = { kind: 'url', url: `https://example.com/${id}` } as const;
  return { id, name: `The ${id}`, place, format: 'auto', enabled: true, setBy: 'reader', ...more };
}

function snapshotOf(
  sourceId: string,
  terms: readonly string[],
  more: Partial<SourceSnapshot> = {},
): SourceSnapshot {
  return {
    sourceId,
    revision: `${sourceId} ${terms.join()}`,
    fetchedAt: '2026-11-20T10:00:00.000Z',
    url: `https://exämple.com/${sourceId}`,
    validators: {},
    reader: '1.0 auto',
    format: 'json',
    entries: entriesOf(sourceId, terms),
    templates: [{ id: sourceId }],
    problems: [],
    unlisted: 0,
    ...more,
  };
}

let setup: SyncSetup;
let snapshots: MemorySnapshots;
let personal: readonly Entry[];
let published: MergedGlossary | undefined;
let damaged: string[];
let unreadable: Set<'setup' | 'personal' | 'starter'>;

const ports = (): MergedSourcePorts => ({
  version: 'test 1',
  loadSetup: async () => (unreadable.has('setup') ? err('damaged') : ok(setup)),
  snapshots: snapshots.store,
  personalRevision: async () => personal.map(({ id }) => id).join(),
  loadPersonal: async () => (unreadable.has('personal') ? err('unreadable') : ok(personal)),
  loadStarter: async () =>
    unreadable.has('starter') ? err('damaged') : ok(entriesOf('starter', ['latency', 'shard'])),
  loadPublished: async () => published,
  onDamaged: (id) => damaged.push(id),
});

async function load(): Promise<MergedGlossary> {
  const loaded = await createMergedSource(ports()).load();
  if (!loaded.ok) throw new Error(String(loaded.error));
  return loaded.value;
}

const origin = (): Promise<string | undefined> => createMergedSource(ports()).origin();

/** Each term with the source that has it. */
const owners = ({ entries }: MergedGlossary): string[] =>
  entries.map(({ term, origin }) => `${term}: ${origin}`);

beforeEach(async () => {
  snapshots = new MemorySnapshots();
  personal = entriesOf('personal', ['churn']);
  setup = {
    sources: [sourceOf('first'), sourceOf('second')],
    idleIds: [],
    readerList: 'known',
    starter: true,
    syncMinutes: 60,
    personal: true,
  };
  published = undefined;
  damaged = [];
  unreadable = new Set();
  await snapshots.store.save(snapshotOf('first', ['drift', 'churn']));
  await snapshots.store.save(snapshotOf('second', ['drift', 'feature', 'latency']));
});

describe('the merged glossary', () => {
  test('has the reader’s own entries first, then the sources in order, then the starter', async () => {
    const merged = await load();
    expect(owners(merged)).toEqual([
      'churn: personal',
      'drift: first',
      'feature: second',
      'latency: second',
      'shard: starter',
    ]);
    expect(merged.sources.map(({ id }) => id)).toEqual(['personal', 'first', 'second', 'starter']);
    expect(merged.lost).toHaveLength(3);
    expect(merged.templates).toEqual([{ id: 'first' }, { id: 'second' }]);
  });

  test('is without what is paused, switched off or forbidden', async () => {
    setup = { ...setup, sources: [sourceOf('first', { enabled: false })], starter: false, personal: false };
    expect(await load()).toMatchObject({ entries: [], sources: [] });
  });

  test('says of each source what a card shows; a document’s own word counts more than the reader’s', async () => {
    const own = { home: 'https://own.example/', contribute: 'https://own.example/{term}' };
    setup = { ...setup, sources: [sourceOf('first', own), sourceOf('second', own)] };
    await snapshots.store.save(
      snapshotOf('second', ['drift'], { home: 'https://doc.example/', name: 'Doc' }),
    );
    expect((await load()).sources.slice(1, 3)).toEqual([
      {
        id: 'first',
        name: 'The first',
        host: 'xn--exmple-cua.com',
        ...own,
        fetchedAt: '2026-11-20T10:00:00.000Z',
        templates: 1,
      },
      expect.objectContaining({
        name: 'The second',
        home: 'https://doc.example/',
        contribute: own.contribute,
      }),
    ]);
  });

  test('of a source without a name has the document’s', async () => {
    setup = { ...setup, sources: [sourceOf('first', { name: '' })] };
    await snapshots.store.save(snapshotOf('first', ['drift'], { name: 'Doc' }));
    expect((await load()).sources[1]?.name).toBe('Doc');
  });
});

describe('what cannot be read is taken from what is published', () => {
  beforeEach(async () => {
    published = await load();
  });

  test('a damaged snapshot, which is then asked for anew', async () => {
    snapshots.damaged.add('first');
    setup = { ...setup, starter: false };
    const merged = await load();
    expect(owners(merged)).toEqual(['churn: personal', 'drift: first', 'feature: second', 'latency: second']);
    expect(merged.sources[1]).toMatchObject({ name: 'The first', fetchedAt: '2026-11-20T10:00:00.000Z' });
    expect(damaged).toEqual(['first']);
    expect(await snapshots.store.head('first')).toBeUndefined();
  });

  test('a lost snapshot, without asking twice', async () => {
    snapshots.contents.clear();
    expect(owners(await load())).toEqual(owners(published ?? (await load())));
    expect(damaged).toEqual([]);
  });

  test('templates, of each source its own, however often', async () => {
    await snapshots.store.save(snapshotOf('first', ['drift'], { templates: [{ id: 'a' }, { id: 'b' }] }));
    published = await load();
    setup = { ...setup, sources: setup.sources.toReversed() };
    snapshots.damaged.add('first');
    published = await load();
    expect(published.templates).toEqual([{ id: 'second' }, { id: 'a' }, { id: 'b' }]);
    snapshots.contents.clear();
    expect((await load()).templates).toEqual(published.templates);
  });

  test('own entries', async () => {
    unreadable.add('personal');
    expect(owners(await load())).toContain('churn: personal');
  });

  test('the reader’s sources, while their list cannot be understood; the organisation’s go on', async () => {
    const policy = sourceOf('policy:x', { setBy: 'organisation' });
    setup = { ...setup, sources: [policy, ...setup.sources], starter: true };
    await snapshots.store.save(snapshotOf('policy:x', ['drift']));
    published = await load();
    await snapshots.store.save(snapshotOf('policy:x', ['drift', 'shard']));
    await snapshots.store.remove('first');
    setup = { ...setup, sources: [policy], readerList: 'frozen', starter: undefined };
    const merged = await load();
    expect(merged.sources.map(({ id }) => id)).toEqual([
      'personal',
      'policy:x',
      'first',
      'second',
      'starter',
    ]);
    expect(owners(merged)).toContain('shard: policy:x');
    expect(owners(merged)).toContain('feature: second');
    expect(merged.templates).toEqual([{ id: 'policy:x' }, { id: 'first' }, { id: 'second' }]);
    published = { ...published, sources: published.sources.slice(0, -1) };
    expect((await load()).sources.map(({ id }) => id)).not.toContain('starter');
    published = undefined;
    expect((await load()).sources.map(({ id }) => id)).toEqual(['personal', 'policy:x', 'starter']);
  });

  test('everything, while the list of sources cannot be read', async () => {
    unreadable.add('setup');
    snapshots.contents.clear();
    expect(await load()).toEqual(published);
    published = undefined;
    expect(owners(await load())).toEqual(['churn: personal', 'latency: starter', 'shard: starter']);
  });

  test('but not what was never there', async () => {
    setup = { ...setup, sources: [sourceOf('third'), ...setup.sources] };
    expect((await load()).sources[1]).toEqual({ id: 'third', name: 'The third' });
  });
});

test('a damaged installation is an error', async () => {
  unreadable.add('starter');
  expect(await createMergedSource(ports()).load()).toEqual({ ok: false, error: 'starter' });
});

describe('the origin', () => {
  test('changes with all that changes the glossary, and with nothing else', async () => {
    const seen = [await origin()];
    expect(await origin()).toBe(seen[0]);
    setup = { ...setup, syncMinutes: 15, idleIds: ['x'] };
    expect(await origin()).toBe(seen[0]);

    const changes: (() => void | Promise<unknown>)[] = [
      () => snapshots.store.save(snapshotOf('first', ['drift'])),
      () => void (setup = { ...setup, sources: setup.sources.toReversed() }),
      () => void (setup = { ...setup, sources: [sourceOf('first', { home: 'https://x.example/' })] }),
      () => void (setup = { ...setup, sources: [sourceOf('first', { name: 'Other' })] }),
      () => void (setup = { ...setup, sources: [sourceOf('first', { enabled: false })] }),
      () => void (setup = { ...setup, starter: false }),
      () => void (personal = []),
      () => void (setup = { ...setup, personal: false }),
      () => void (setup = { ...setup, readerList: 'frozen' }),
    ];
    for (const change of changes) {
      await change();
      seen.push(await origin());
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('is nobody’s to tell while the list of sources cannot be read', async () => {
    unreadable.add('setup');
    expect(await origin()).toBeUndefined();
  });
});
