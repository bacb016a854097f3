import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type * as generationsModule from '../../lib/platform/generations.ts';
import type * as personalModule from '../../lib/platform/personal-entries.ts';
import type { loadOrRecoverPersonal } from '../../lib/platform/recover-personal.ts';

let generations: typeof generationsModule;
let personal: typeof personalModule;
let load: typeof loadOrRecoverPersonal;

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  // The modules keep their connections; fresh ones stand for a fresh context.
  vi.resetModules();
  generations = await import('../../lib/platform/generations.ts');
  personal = await import('../../lib/platform/personal-entries.ts');
  load = (await import('../../lib/platform/recover-personal.ts')).loadOrRecoverPersonal;
});

function entry(id: string, origin: string): Entry {
  return {
    id,
    term: id,
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ definition: 'A word.', roles: {}, cues: [], links: [] }],
    origin,
  };
}

const OWN = [entry('churn', 'personal'), entry('drift', 'personal')];

async function publish(entries: readonly Entry[]): Promise<void> {
  const written = await generations.writeGeneration(7, {
    entries,
    origin: 'test',
    compiledAt: '2026-11-20T12:00:00.000Z',
    sources: [],
    lost: [],
    unlistedLost: 0,
    templates: [],
    dropped: [],
  });
  expect(written.ok).toBe(true);
}

test('a store that was lost is filled from what was published', async () => {
  await publish([...OWN, entry('latency', 'starter')]);
  expect(await load()).toEqual({ ok: true, value: OWN });
  expect(await personal.loadPersonalEntries()).toEqual({ ok: true, value: OWN });
  expect(await personal.personalRevision()).not.toBe(personal.UNTOUCHED);
});

test('whatever the reader has now stands, also where it is nothing', async () => {
  await publish(OWN);
  await personal.addPersonalEntry(entry('latency', 'personal'));
  expect(await load()).toEqual({ ok: true, value: [entry('latency', 'personal')] });
  await personal.removePersonalEntry('latency');
  expect(await load()).toEqual({ ok: true, value: [] });
});

test('entries of others are not taken for own ones', async () => {
  expect(await load()).toEqual({ ok: true, value: [] });
  await publish([entry('latency', 'starter'), ...OWN]);
  expect(await load()).toEqual({ ok: true, value: [] });
  expect(await personal.personalRevision()).toBe(personal.UNTOUCHED);
});
