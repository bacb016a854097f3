import { describe, expect, test } from 'vitest';
import { documentOf, FileServer } from './file-server.ts';
import { SyncWorld } from './sync-world.ts';
import { WorkerLife } from './worker-life.ts';

const TEXT = 'latency, churn, drift and shard';
const OLD = ['latency', 'churn', 'drift'];
const NEW = ['latency', 'shard'];
/** More steps than any of the scenarios has; that it is more is checked. */
const MOST_STEPS = 120;

/** A world in which one glossary is in use, and its server and another one have something new. */
async function worldWithNews(): Promise<SyncWorld> {
  const world = new SyncWorld();
  const server = new FileServer(documentOf(['latency', 'churn']), '"1"');
  const other = new FileServer(documentOf(['drift']), '"1"');
  world.add('team', server.answer);
  world.add('other', other.answer);
  await world.begin().sync({ occasion: 'start' });
  expect(world.marked(TEXT)).toEqual(OLD);
  server.text = documentOf(['latency']);
  server.etag = '"2"';
  other.text = documentOf(['shard']);
  other.etag = '"2"';
  world.now = world.alarm ?? NaN;
  // An alarm that has gone off is gone.
  world.alarm = undefined;
  return world;
}

/** A world in which contents that look damaged wait for the reader. */
async function worldWithHeld(): Promise<SyncWorld> {
  const words = Array.from({ length: 10 }, (_, index) => `word${String.fromCharCode(97 + index)}x`);
  const world = new SyncWorld();
  const server = new FileServer(documentOf([...OLD, ...words]), '"1"');
  world.add('team', server.answer);
  await world.begin().sync({ occasion: 'start' });
  server.text = documentOf(NEW);
  server.etag = '"2"';
  world.now = world.alarm ?? NaN;
  await world.begin().sync({ occasion: 'alarm' });
  expect(world.marked(TEXT)).toEqual(OLD);
  return world;
}

/** What holds whenever a worker ends: one of the two glossaries is published as a whole, and somebody will go on. */
function expectWhole(world: SyncWorld, life: WorkerLife): void {
  expect([OLD.join(), NEW.join()]).toContain(world.marked(TEXT).join());
  expect(world.keeper.generations.has(world.keeper.index?.generation ?? 0)).toBe(true);
  // Planned by the very first step; without it the next worker that begins for whatever reason plans it.
  expect(world.alarm !== undefined || life.steps === 1).toBe(true);
}

async function goOn(world: SyncWorld): Promise<void> {
  await world.begin().ensurePlanned();
  for (let alarms = 0; alarms < 2; alarms += 1) {
    world.now = Math.max(world.now + 1, world.alarm ?? NaN);
    await world.begin().sync({ occasion: 'alarm' });
  }
}

function expectDone(world: SyncWorld): void {
  expect(world.marked(TEXT)).toEqual(NEW);
  for (const status of world.statuses) {
    expect(status).toMatchObject({ failures: 0 });
    expect(status.activity).toBeUndefined();
    expect(status.failure).toBeUndefined();
    expect(status.held).toBeUndefined();
  }
  expect(world.held.contents.size).toBe(0);
  expect(world.alarm).toBeGreaterThan(world.now);
}

const EDGES = ['before', 'after'] as const;

describe.each(EDGES)('a worker that ends %s a step to the outside world', (edge) => {
  test('of a sync leaves one whole glossary, and the next worker goes on', async () => {
    let steps = 0;
    for (let lastStep = 1; lastStep <= MOST_STEPS; lastStep += 1) {
      const world = await worldWithNews();
      const life = new WorkerLife(lastStep, edge);
      await world.begin(life).sync({ occasion: 'alarm' });
      steps = life.steps;
      expectWhole(world, life);
      if (steps < lastStep) break;
      await goOn(world);
      expectDone(world);
    }
    expect(steps).toBeGreaterThan(30);
    expect(steps).toBeLessThan(MOST_STEPS);
  });

  test('of taking what the reader accepted leaves one whole glossary, and a second yes does it', async () => {
    let steps = 0;
    for (let lastStep = 1; lastStep <= MOST_STEPS; lastStep += 1) {
      const world = await worldWithHeld();
      const life = new WorkerLife(lastStep, edge);
      await world.begin(life).settle('team', 'accept');
      steps = life.steps;
      expectWhole(world, life);
      if (steps < lastStep) break;
      // Where the question still stands, the reader answers it again.
      if (world.status('team')?.held !== undefined) await world.begin().settle('team', 'accept');
      await goOn(world);
      expectDone(world);
    }
    expect(steps).toBeGreaterThan(10);
    expect(steps).toBeLessThan(MOST_STEPS);
  });
});
