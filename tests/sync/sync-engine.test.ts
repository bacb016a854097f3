import { beforeEach, describe, expect, test } from 'vitest';
import type { SyncEngine } from '../../lib/sync/sync-engine.ts';
import { documentOf, FileServer } from './file-server.ts';
import { HOUR, SyncWorld } from './sync-world.ts';

const TEXT = 'latency, churn, drift and shard';

let world: SyncWorld;
let engine: SyncEngine;
let server: FileServer;

beforeEach(() => {
  world = new SyncWorld();
  engine = world.begin();
  server = new FileServer(documentOf(['latency', 'churn']), '"1"');
});

/** Lets the moment of the planned alarm come. */
async function alarm(): Promise<void> {
  world.now = Math.max(world.now, world.alarm ?? NaN);
  await engine.sync({ occasion: 'alarm' });
}

async function syncNow(...sourceIds: string[]): Promise<void> {
  world.now += 1;
  await engine.sync({ occasion: 'manual', ...(sourceIds.length > 0 && { sourceIds }) });
}

describe('a source', () => {
  test('that was never read is asked at once, published, and asked again after the regular period', async () => {
    world.add('team', server.answer);
    await engine.sync({ occasion: 'start' });
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
    const at = new Date(world.now).toISOString();
    expect(world.status('team')).toEqual({
      id: 'team',
      terms: 2,
      problems: 0,
      failures: 0,
      format: 'json',
      checkedAt: at,
      succeededAt: at,
      changedAt: at,
      nextAt: new Date(world.now + HOUR).toISOString(),
    });
    expect(world.alarm).toBe(world.now + HOUR);

    world.now += HOUR - 1;
    await engine.sync({ occasion: 'alarm' });
    expect(world.asked).toHaveLength(1);
    await alarm();
    expect(world.asked.map(({ validators }) => validators)).toEqual([undefined, { etag: '"1"' }]);
  });

  test('shows what it is doing while it does it', async () => {
    world.add('team', server.answer);
    await syncNow();
    const phases = world.recorded.map(([status]) => status?.activity?.phase);
    expect(phases.filter((phase, index) => phase !== phases[index - 1])).toEqual([
      'asking',
      'reading',
      'publishing',
      undefined,
    ]);
  });

  test('that changed says what changed, and is published once', async () => {
    world.add('team', server.answer);
    await syncNow();
    server.text = documentOf(['latency', 'drift']);
    server.etag = '"2"';
    await alarm();
    expect(world.marked(TEXT)).toEqual(['latency', 'drift']);
    expect(world.status('team')).toMatchObject({
      terms: 2,
      changes: { added: 1, changed: 0, removed: 1, addedNames: ['drift'], removedNames: ['churn'] },
    });
    expect(world.keeper.published).toHaveLength(2);
  });

  test('that did not change publishes nothing, by 304 or by the same bytes', async () => {
    world.add('team', server.answer);
    world.add('other', new FileServer(documentOf(['drift'])).answer);
    await syncNow();
    await alarm();
    expect(world.keeper.published).toHaveLength(1);
    expect(world.status('other')?.changedAt).not.toBe(world.status('other')?.succeededAt);
  });

  test('with a new ETag for the same bytes is asked with the new one', async () => {
    world.add('team', server.answer);
    await syncNow();
    server.etag = '"2"';
    await syncNow();
    await syncNow();
    expect(world.asked.map(({ validators }) => validators?.etag)).toEqual([undefined, '"1"', '"2"']);
    expect(world.keeper.published).toHaveLength(1);
  });

  test('with the same ETag for other contents is believed: that is the server’s own word', async () => {
    world.add('team', server.answer);
    await syncNow();
    server.text = documentOf(['drift']);
    await syncNow();
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
  });

  test('that answers 304 to a question without conditions has failed', async () => {
    world.add('team', () => ({ ok: true, value: { kind: 'not-modified' } }));
    await syncNow();
    expect(world.status('team')?.failure).toEqual({ code: 'http', detail: '304' });
  });

  test('whose address or format changes, or whose reader was updated, is asked without conditions', async () => {
    world.add('team', server.answer);
    await syncNow();
    world.change('team', { place: { kind: 'url', url: 'https://example.com/moved.json' } });
    await engine.sync({ occasion: 'configured' });
    world.change('team', { format: 'json' });
    await engine.sync({ occasion: 'configured' });
    world.version = '1.1';
    engine = world.begin();
    await syncNow();
    expect(world.asked.map(({ validators }) => validators)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    await syncNow();
    expect(world.asked.at(-1)?.validators).toEqual({ etag: '"1"' });
  });

  test('that is paused or removed leaves the glossary, and one that comes back is there again at once', async () => {
    world.add('team', server.answer);
    world.add('other', new FileServer(documentOf(['drift'])).answer);
    await syncNow();
    world.change('team', { enabled: false });
    await engine.sync({ occasion: 'configured' });
    expect(world.marked(TEXT)).toEqual(['drift']);
    world.change('team', { enabled: true });
    await engine.sync({ occasion: 'configured' });
    expect(world.marked(TEXT)).toEqual(['latency', 'churn', 'drift']);
    world.remove('team');
    await engine.sync({ occasion: 'configured' });
    expect(world.marked(TEXT)).toEqual(['drift']);
    // Beside the first reading of both, whether there is something new after the pause.
    expect(world.asked.map(({ validators }) => validators?.etag)).toEqual([undefined, undefined, '"1"']);
    expect(world.statuses.map(({ id }) => id)).toEqual(['other']);
  });

  test('that is a file is never asked; its contents are published and described', async () => {
    world.add('team', server.answer);
    await syncNow();
    const snapshot = world.snapshots.contents.get('team');
    if (snapshot === undefined) throw new Error('No snapshot');
    world.remove('team');
    world.add('notes', server.answer, { place: { kind: 'file', fileName: 'notes.json' } });
    const entries = snapshot.entries.map((entry) => ({ ...entry, origin: 'notes' }));
    await world.snapshots.store.save({ ...snapshot, sourceId: 'notes', url: '', entries });
    await syncNow('notes');
    expect(world.asked).toHaveLength(1);
    expect(world.status('notes')).toMatchObject({ terms: 2, succeededAt: snapshot.fetchedAt });
    expect(world.status('notes')?.nextAt).toBeUndefined();
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
  });
});

describe('what does not help keeps the last good contents', () => {
  test.each<[string, string, string, string]>([
    ['an empty answer', '', 'unusable', 'empty-document'],
    [
      'something else',
      '<html><body>Welcome to the airport Wi-Fi</body></html>',
      'unusable',
      'not-a-glossary',
    ],
    ['a later format version', '{"parlance": 2, "name": "x", "terms": []}', 'too-new', ''],
    ['a version in quotation marks', '{"parlance": "1", "name": "x", "terms": []}', 'unusable', 'no-version'],
    [
      'entries that are all refused',
      '{"parlance": 1, "name": "x", "terms": [{}]}',
      'unusable',
      'missing-term',
    ],
    ['broken syntax', '{"parlance": 1, "name": ', 'unusable', 'broken-syntax'],
  ])('%s', async (_, text, code, detail) => {
    world.add('team', server.answer);
    await syncNow();
    server.text = text;
    server.etag = '"2"';
    await syncNow();
    expect(world.status('team')).toMatchObject({ terms: 2, failures: 1, failure: { code, detail } });
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
    // Not by a 304: the contents of that ETag were never taken.
    expect(world.asked.at(-1)?.validators?.etag).toBe('"1"');
    server.text = documentOf(['latency', 'drift']);
    await syncNow();
    expect(world.status('team')?.failure).toBeUndefined();
    expect(world.marked(TEXT)).toEqual(['latency', 'drift']);
  });

  test('what is wrong with it is kept, errors first, and not without end', async () => {
    const terms = [{ term: 'x', definitoin: 'y' }, ...Array.from({ length: 60 }, () => ({}))];
    server.text = JSON.stringify({ parlance: 1, name: 'x', terms });
    world.add('team', server.answer);
    await syncNow();
    const { problems } = world.status('team')?.failure ?? {};
    expect(problems).toHaveLength(5);
    expect(problems?.[0]).toMatchObject({ code: 'no-meaning', place: { entry: 1, term: 'x' } });
    expect(problems?.map(({ severity }) => severity)).not.toContain('warning');
  });

  test('a reader that throws is reported, and the others go on', async () => {
    world.add('team', () => {
      throw new RangeError('Invalid array length');
    });
    world.add('other', server.answer);
    await syncNow();
    expect(world.status('team')?.failure).toEqual({
      code: 'unusable',
      detail: 'RangeError: Invalid array length',
    });
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
  });

  test('a disk that takes nothing, and it goes on when it does', async () => {
    world.add('team', server.answer);
    await syncNow();
    server.text = documentOf(['latency', 'drift']);
    server.etag = '"2"';
    world.snapshots.isFull = true;
    await syncNow();
    expect(world.status('team')?.failure?.code).toBe('storage');
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
    world.snapshots.isFull = false;
    await syncNow();
    expect(world.marked(TEXT)).toEqual(['latency', 'drift']);
  });

  test('an index that cannot be written is written at the next sync, though nothing changed since', async () => {
    world.add('team', server.answer);
    await syncNow();
    server.text = documentOf(['latency', 'drift']);
    server.etag = '"2"';
    world.keeper.faults.add('writeIndex');
    await syncNow();
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
    world.keeper.faults.clear();
    await syncNow();
    expect(world.marked(TEXT)).toEqual(['latency', 'drift']);
  });

  test('a list of sources that cannot be read: nothing is asked, removed or published', async () => {
    world.add('team', server.answer);
    await syncNow();
    world.canReadSetup = false;
    await engine.sync({ occasion: 'start' });
    await syncNow();
    expect(world.asked).toHaveLength(1);
    expect(world.removed).toEqual([]);
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
    expect(world.alarm).toBeGreaterThan(world.now);
  });

  test('damaged contents are taken from what is published, and asked for as a whole', async () => {
    world.add('team', server.answer);
    world.add('other', new FileServer(documentOf(['drift'])).answer);
    await syncNow();
    world.snapshots.damaged.add('team');
    world.change('other', { enabled: false });
    await engine.sync({ occasion: 'configured' });
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
    await engine.sync({ occasion: 'configured' });
    expect(world.asked.at(-1)).toMatchObject({ sourceId: 'team' });
    expect(world.asked.at(-1)?.validators).toBeUndefined();
    expect(world.snapshots.contents.get('team')?.entries).toHaveLength(2);
  });
});
