import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { readDocument } from '../../lib/core/glossary/read-document.ts';
import { decodeIndex } from '../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { createGlossaryKeeper, type GlossaryKeeper } from '../../lib/sync/glossary-keeper.ts';
import { MemoryPorts, type Fault } from './memory-ports.ts';

function entriesOf(...terms: string[]): readonly Entry[] {
  const document = {
    parlance: 1,
    name: 'Test',
    terms: terms.map((term) => ({ term, definition: `About ${term}.` })),
  };
  return readDocument(document, 'starter').entries;
}

/** The terms that a page marked with the published index would find. */
function marked(ports: MemoryPorts, text: string): string[] {
  const index = ports.index === undefined ? undefined : decodeIndex(ports.index.data);
  if (index?.ok !== true) return [];
  return new Matcher(index.value).find(text).map(({ start, end }) => text.slice(start, end));
}

const TEXT = 'latency, churn and drift';

let ports: MemoryPorts;
let keeper: GlossaryKeeper;

beforeEach(() => {
  ports = new MemoryPorts(entriesOf('latency', 'churn'));
  keeper = createGlossaryKeeper(ports);
});

describe('publishing', () => {
  test('makes the glossary readable and markable, and says so', async () => {
    await keeper.publishStarter();
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    expect(ports.published).toEqual([{ generation: 1, terms: 2 }]);
    expect(ports.generations.get(1)).toEqual(ports.starter);
  });

  test('keeps the generation before, which an open card may still ask for, and drops older ones', async () => {
    for (let round = 0; round < 4; round += 1) await keeper.publishStarter();
    expect([...ports.generations.keys()]).toEqual([3, 4]);
    expect(ports.index?.generation).toBe(4);
  });

  test('once at a time: a second one finds the first at work and leaves it alone', async () => {
    await Promise.all([keeper.publishStarter(), keeper.publishStarter(), keeper.publishStarter()]);
    expect(ports.published).toHaveLength(1);
  });

  test('works for an empty glossary', async () => {
    ports.starter = [];
    await keeper.publishStarter();
    expect(ports.published).toEqual([{ generation: 1, terms: 0 }]);
    expect(marked(ports, TEXT)).toEqual([]);
  });
});

describe('whatever goes wrong, the last good glossary stays', () => {
  test.each<[Fault, string]>([
    ['newestGeneration', 'database'],
    ['writeGeneration', 'database'],
    ['damagedEntries', 'glossary'],
    ['writeIndex', 'storage'],
    ['starter', 'glossary'],
  ])('%s: reported as %s', async (fault, code) => {
    await keeper.publishStarter();
    ports.starter = entriesOf('drift');
    ports.faults.add(fault);
    await keeper.publishStarter();
    expect(ports.failures).toEqual([code]);
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    expect(ports.generations.get(1)).toEqual(entriesOf('latency', 'churn'));

    ports.faults.clear();
    await keeper.publishStarter();
    expect(marked(ports, TEXT)).toEqual(['drift']);
  });
});

describe('healing', () => {
  test('does nothing where all is well', async () => {
    await keeper.publishStarter();
    await keeper.heal();
    expect(ports.published).toHaveLength(1);
  });

  test('publishes where there was never anything', async () => {
    await keeper.heal();
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
  });

  test('makes a lost or damaged index again from the definitions, not from the starter glossary', async () => {
    await keeper.publishStarter();
    ports.starter = entriesOf('drift');
    const good = ports.index?.data ?? '';
    for (const data of [
      undefined,
      '',
      'not base64!',
      good.slice(0, good.length / 2),
      `${good.slice(0, -8)}AAAAAAAA`,
    ]) {
      ports.index = data === undefined ? undefined : { generation: ports.index?.generation ?? 0, data };
      await keeper.heal();
      expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    }
  });

  test('publishes the starter glossary where the definitions are lost', async () => {
    await keeper.publishStarter();
    ports.generations.clear();
    await keeper.heal();
    expect(ports.generations.get(2)).toEqual(ports.starter);
    expect(ports.index?.generation).toBe(2);
  });
});
