import { beforeEach, describe, expect, test } from 'vitest';
import type { EffectiveSource } from '../../lib/core/sources/source.ts';
import type { FetchFailure } from '../../lib/sync/fetched.ts';
import type { SyncEngine } from '../../lib/sync/sync-engine.ts';
import { documentOf, FileServer } from './file-server.ts';
import { HOUR, MINUTE, SyncWorld } from './sync-world.ts';

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

describe('several who want a sync at once', () => {
  test('get one question to each server and one publication', async () => {
    world.add('team', server.answer);
    world.add('other', new FileServer(documentOf(['drift'])).answer);
    const occasions = ['alarm', 'manual', 'start', 'configured'] as const;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => engine.sync({ occasion: occasions[index % 4] ?? 'manual' })),
    );
    expect(world.asked.map(({ sourceId }) => sourceId).toSorted()).toEqual(['other', 'team']);
    expect(world.keeper.published).toHaveLength(1);
  });

  test('of several workers too', async () => {
    world.add('team', server.answer);
    const workers = Array.from({ length: 20 }, () => world.begin());
    await Promise.all(workers.map((worker) => worker.sync({ occasion: 'manual' })));
    expect(world.asked).toHaveLength(1);
    expect(world.keeper.published).toHaveLength(1);
  });

  test('never ask more than two servers at the same time', async () => {
    let now = 0;
    let most = 0;
    for (const id of 'abcdef') world.add(id, server.answer);
    const ports = world.servers.get('a');
    for (const id of 'abcdef') {
      world.servers.set(id, (question) => {
        now += 1;
        most = Math.max(most, now);
        queueMicrotask(() => (now -= 1));
        return ports?.(question) ?? { ok: false, error: { code: 'offline', detail: '' } };
      });
    }
    await syncNow();
    expect(world.asked).toHaveLength(6);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe('who is asked when', () => {
  const PASSING: FetchFailure = { code: 'unreachable', detail: '' };

  test('a failure that may pass is tried again soon, ever later, and after five times as usual', async () => {
    world.random = () => 1 - Number.EPSILON;
    server.failure = PASSING;
    world.add('team', server.answer);
    await syncNow();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      waits.push(Math.round(((world.alarm ?? 0) - world.now) / MINUTE));
      await alarm();
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 66, 66]);
    expect(world.asked).toHaveLength(8);
    server.failure = undefined;
    await alarm();
    expect(world.status('team')).toMatchObject({ failures: 0, terms: 2 });
  });

  test.each<[FetchFailure]>([
    [{ code: 'not-found', detail: '404' }],
    [{ code: 'http', detail: '400' }],
    [{ code: 'sign-in', detail: '' }],
    [{ code: 'needs-permission', detail: '', origins: ['https://example.com/*'] }],
    [{ code: 'too-large', detail: '' }],
  ])('%o does not pass by itself and waits for the regular period', async (failure) => {
    server.failure = failure;
    world.add('team', server.answer);
    await syncNow();
    expect(world.alarm).toBe(world.now + HOUR);
    expect(world.status('team')?.failure).toEqual(failure);
  });

  test('what waited for a permission or a consent is asked when the configuration changes', async () => {
    server.failure = { code: 'needs-consent', detail: '' };
    world.add('team', server.answer);
    await syncNow();
    server.failure = undefined;
    await engine.sync({ occasion: 'configured' });
    expect(world.marked(TEXT)).toEqual(['latency', 'churn']);
  });

  test('what was read already is not asked because something else is configured', async () => {
    world.add('team', server.answer);
    await syncNow();
    world.add('other', new FileServer(documentOf(['drift'])).answer);
    await engine.sync({ occasion: 'configured' });
    expect(world.asked.map(({ sourceId }) => sourceId)).toEqual(['team', 'other']);
  });

  test('the reader’s own wish does not wait, and may be for one source', async () => {
    world.add('team', server.answer);
    world.add('other', new FileServer(documentOf(['drift'])).answer);
    await syncNow();
    await syncNow('other');
    expect(world.asked.map(({ sourceId }) => sourceId)).toEqual(['team', 'other', 'other']);
  });

  test('a clock that was put back does not keep a source from being asked', async () => {
    world.add('team', server.answer);
    world.now += 1_000 * HOUR;
    await syncNow();
    world.now -= 1_000 * HOUR;
    await engine.sync({ occasion: 'start' });
    expect(world.asked).toHaveLength(2);
  });

  test('a shorter period counts at once', async () => {
    world.setup = { ...world.setup, syncMinutes: 10_080 };
    world.add('team', server.answer);
    await syncNow();
    world.setup = { ...world.setup, syncMinutes: 15 };
    await engine.sync({ occasion: 'configured' });
    expect(world.asked).toHaveLength(2);
    expect(world.alarm).toBe(world.now + 15 * MINUTE);
  });

  test('a lost alarm is made up for, soon and not at once', async () => {
    world.add('team', server.answer);
    await engine.ensurePlanned();
    expect(world.asked).toHaveLength(0);
    expect(world.alarm).toBe(world.now + MINUTE);
    await alarm();
    await engine.ensurePlanned();
    expect(world.asked).toHaveLength(1);
    expect(world.alarm).toBe(world.now + HOUR);
  });

  test('contents and tokens of removed sources go at the next start, those out of use stay', async () => {
    world.add('team', server.answer);
    world.setup = { ...world.setup, idleIds: ['own'] };
    await syncNow();
    expect(world.removed).toEqual([]);
    await engine.sync({ occasion: 'start' });
    expect(world.removed).toEqual([new Set(['team', 'own'])]);
  });

  test('of the last source too, but not where there is no list that says so', async () => {
    world.add('team', server.answer);
    await syncNow();
    world.remove('team');
    for (const readerList of ['missing', 'frozen', 'known'] as const) {
      expect(world.removed).toEqual([]);
      world.setup = { ...world.setup, readerList };
      await engine.sync({ occasion: 'start' });
    }
    expect(world.removed).toEqual([new Set()]);
  });

  test('a list that cannot be understood costs no source its status', async () => {
    world.add('team', server.answer);
    await syncNow();
    world.remove('team');
    world.setup = { ...world.setup, readerList: 'frozen' };
    await syncNow();
    expect(world.status('team')?.terms).toBe(2);
  });

  test.each<[FetchFailure, number]>([
    [{ code: 'busy', detail: '429', retryAfterMs: 2 * HOUR }, 1],
    [{ code: 'unreachable', detail: '' }, 1],
    [{ code: 'needs-permission', detail: '' }, 2],
  ])('a change elsewhere does not hurry what was never read: %o', async (failure, questions) => {
    server.failure = failure;
    world.add('team', server.answer);
    await engine.sync({ occasion: 'configured' });
    const next = world.status('team')?.nextAt;
    world.change('team', { name: 'Renamed' });
    await engine.sync({ occasion: 'configured' });
    expect(world.asked).toHaveLength(questions);
    if (questions === 1) expect(world.status('team')?.nextAt).toBe(next);
  });

  test.each<[string, Partial<EffectiveSource>]>([
    ['address', { place: { kind: 'url', url: 'https://example.com/moved.json' } }],
    ['format', { format: 'json' }],
  ])('what failed is asked at once under another %s, and only once', async (_, change) => {
    server.failure = { code: 'unreachable', detail: '' };
    world.add('team', server.answer);
    await engine.sync({ occasion: 'configured' });
    world.change('team', change);
    await engine.sync({ occasion: 'configured' });
    await engine.sync({ occasion: 'configured' });
    expect(world.asked).toHaveLength(2);
    server.failure = undefined;
    await alarm();
    expect(world.status('team')?.askedFor).toBeUndefined();
  });
});
