import { beforeEach, describe, expect, test } from 'vitest';
import type { SyncEngine } from '../../lib/sync/sync-engine.ts';
import { documentOf, FileServer } from './file-server.ts';
import { SyncWorld } from './sync-world.ts';

const TEXT = 'latency, churn, drift and shard';
const MANY = Array.from({ length: 20 }, (_, index) => `word${String.fromCharCode(97 + index)}x`);

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

describe('contents that look damaged', () => {
  beforeEach(async () => {
    server.text = documentOf(MANY);
    world.add('team', server.answer);
    await syncNow();
    server.text = documentOf(MANY.slice(0, 5));
    server.etag = '"2"';
    await alarm();
  });

  test('wait, and say what they would change', () => {
    expect(world.marked(MANY.join(', '))).toEqual(MANY);
    expect(world.status('team')).toMatchObject({ terms: 20, held: { terms: 5, changes: { removed: 15 } } });
    expect(world.status('team')?.failure).toBeUndefined();
  });

  test('say what is wrong with them', async () => {
    expect(world.status('team')?.held?.problems).toBeUndefined();
    const some = MANY.slice(0, 3).map((term) => ({ term, definition: 'd', wrong: 1 }));
    server.text = JSON.stringify({ parlance: 1, name: 'x', terms: [...some, {}] });
    server.etag = '"3"';
    await alarm();
    const problems = world.status('team')?.held?.problems ?? [];
    expect(problems.map(({ code }) => code)).toEqual(['missing-term', ...some.map(() => 'unknown-field')]);
  });

  test('do not ask anew while they stay the same, nor cost the server more than a 304', async () => {
    const since = world.status('team')?.held?.since;
    await alarm();
    expect(world.asked.at(-1)?.validators?.etag).toBe('"2"');
    server.etag = '"3"';
    await alarm();
    expect(world.status('team')?.held?.since).toBe(since);
    expect(world.held.contents.get('team')?.validators.etag).toBe('"3"');
    expect(world.marked(MANY.join(', '))).toEqual(MANY);
  });

  test('are used when the reader says so', async () => {
    await engine.settle('team', 'accept');
    expect(world.marked(MANY.join(', '))).toEqual(MANY.slice(0, 5));
    expect(world.status('team')).toMatchObject({ terms: 5, changes: { removed: 15 } });
    expect(world.status('team')?.held).toBeUndefined();
    expect(world.held.contents.size).toBe(0);
    await alarm();
    expect(world.asked.at(-1)?.validators?.etag).toBe('"2"');
  });

  test('that are refused do not ask again, however often they come', async () => {
    await engine.settle('team', 'dismiss');
    await engine.settle('team', 'dismiss');
    expect(world.status('team')?.held).toBeUndefined();
    server.etag = undefined;
    await alarm();
    await alarm();
    expect(world.status('team')?.held).toBeUndefined();
    expect(world.marked(MANY.join(', '))).toEqual(MANY);
    server.text = documentOf(MANY.slice(0, 4));
    await alarm();
    expect(world.status('team')?.held).toMatchObject({ terms: 4 });
  });

  test('are forgotten when the server goes back to what is in use', async () => {
    server.text = documentOf(MANY);
    server.etag = '"1"';
    await alarm();
    expect(world.status('team')?.held).toBeUndefined();
    expect(world.held.contents.size).toBe(0);
  });

  test('make way for new contents that look well', async () => {
    server.text = documentOf([...MANY, 'drift']);
    server.etag = '"4"';
    await alarm();
    expect(world.status('team')?.held).toBeUndefined();
    expect(world.marked(TEXT)).toEqual(['drift']);
  });

  test.each(['accept', 'dismiss'] as const)(
    'of an address that is left are nobody’s: %s',
    async (verdict) => {
      world.change('team', { place: { kind: 'url', url: 'https://example.com/moved.json' } });
      await engine.settle('team', verdict);
      expect(world.marked(MANY.join(', '))).toEqual(MANY);
      expect(world.status('team')?.held).toBeUndefined();
      expect(world.held.contents.size).toBe(0);
    },
  );

  test('of another address are no damage', async () => {
    world.change('team', { place: { kind: 'url', url: 'https://example.com/moved.json' } });
    await engine.sync({ occasion: 'configured' });
    expect(world.marked(MANY.join(', '))).toEqual(MANY.slice(0, 5));
    expect(world.status('team')?.held).toBeUndefined();
  });

  test('flipped definitions are held as well', async () => {
    server.text = documentOf(MANY, 'Something else.');
    server.etag = '"5"';
    await alarm();
    expect(world.status('team')?.held).toMatchObject({ terms: 20, changes: { changed: 20 } });
  });
});
