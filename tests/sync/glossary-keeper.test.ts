import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { compileIndex } from '../../lib/core/matching/compile-index.ts';
import { decodeIndex } from '../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { createGlossaryKeeper, HEAL_PAUSE_MS, type GlossaryKeeper } from '../../lib/sync/glossary-keeper.ts';
import { publishGlossary } from '../../lib/sync/publish-glossary.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { documentOf } from './file-server.ts';
import { MemoryPorts, mergedOf, type Fault } from './memory-ports.ts';

function entriesOf(...terms: string[]): readonly Entry[] {
  const bytes = new TextEncoder().encode(documentOf(terms));
  return readBytes({ bytes, origin: 'starter', format: 'json', mediaType: '', name: '' }).entries;
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

/** As after the background worker was ended and started again. */
function restart(): void {
  keeper = createGlossaryKeeper(ports);
}

describe('publishing', () => {
  test('makes the glossary readable and markable, and says so', async () => {
    await keeper.publish();
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    expect(ports.published).toEqual([{ generation: 1, terms: 2, compiledAt: '2026-11-20T00:00:00.000Z' }]);
    expect(ports.generations.get(1)?.entries).toEqual(ports.starter);
  });

  test('keeps the generation before, which an open card may still ask for, and drops older ones', async () => {
    for (let round = 0; round < 4; round += 1) await keeper.publish();
    expect([...ports.generations.keys()]).toEqual([3, 4]);
    expect(ports.index?.generation).toBe(4);
  });

  test('once for all who ask before it has begun', async () => {
    await Promise.all([keeper.publish(), keeper.publish(), keeper.publish()]);
    expect(ports.published).toHaveLength(1);
  });

  test('waits for another publisher and is never left out', async () => {
    const other = Promise.withResolvers<void>();
    void ports.exclusively(() => other.promise);
    const published = keeper.publish();
    other.resolve();
    await published;
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
  });

  test('goes to work each time, however soon the lock is granted', async () => {
    ports.exclusively = (task) => task();
    await keeper.publish();
    await keeper.publish();
    expect(ports.published).toHaveLength(2);
  });

  test('works for an empty glossary', async () => {
    ports.starter = [];
    await keeper.publish();
    expect(ports.published).toMatchObject([{ generation: 1, terms: 0 }]);
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
    ['cardKey', 'storage'],
  ])('%s: reported as %s', async (fault, code) => {
    await keeper.publish();
    ports.starter = entriesOf('drift');
    ports.faults.add(fault);
    await keeper.publish();
    expect(ports.failures).toEqual([{ code, detail: '' }]);
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    expect(ports.generations.get(1)?.entries).toEqual(entriesOf('latency', 'churn'));

    ports.faults.clear();
    await keeper.publish();
    expect(marked(ports, TEXT)).toEqual(['drift']);
  });

  test('a glossary that would not fit the browser’s storage is published without its end', async () => {
    const entries = ['latency', 'churn'].flatMap((origin) => {
      const terms = Array.from({ length: 500 }, (_, at) => `${origin}${at}`);
      const aliasesOf = (term: string) => ({ aliases: [`${term} one`, `${term} two`] });
      return entriesOf(...terms).map((entry) => ({
        ...entry,
        id: entry.term,
        origin,
        ...aliasesOf(entry.term),
      }));
    });
    const sources = ['latency', 'churn'].map((id) => ({ id, name: id }));
    const glossary = { ...mergedOf(entries), sources, origin: 'test', compiledAt: 'now' };
    const whole = compileIndex(entries).buffer.byteLength;
    const published = await publishGlossary(glossary, ports.store, whole * 0.7);
    const stored = ports.generations.get(1);
    expect(published).toMatchObject({ ok: true, value: { terms: stored?.entries.length } });
    expect(marked(ports, 'latency499 two, churn499 two')).toEqual(['latency499 two', 'churn499']);
    expect(stored?.dropped).toMatchObject([{ origin: 'churn' }]);
  });

  test.each([
    ['a sentence for a term', 'a b c d '.repeat(24).trim()],
    ['an object in it', 'x \uFFFC y'],
  ])('a term that no page can be marked with does not keep the others back: %s', async (_, term) => {
    ports.starter = [...entriesOf('latency'), ...entriesOf('x').map((entry) => ({ ...entry, term }))];
    await keeper.publish();
    expect(ports.failures).toEqual([]);
    expect(marked(ports, TEXT)).toEqual(['latency']);
  });

  test('where not even an empty glossary would fit, nothing is published', async () => {
    await keeper.publish();
    const { index } = ports;
    const larger = { ...mergedOf(entriesOf('latency', 'churn', 'drift')), origin: 'test 2', compiledAt: '' };
    expect(await publishGlossary(larger, ports.store, 10)).toEqual({
      ok: false,
      error: 'too-large',
    });
    expect([...ports.generations.keys()]).toEqual([1]);
    expect(ports.index).toEqual(index);
  });

  test('what throws is reported with what it said, and the next attempt is made', async () => {
    ports.faults.add('bug');
    await keeper.publish();
    expect(ports.failures).toEqual([{ code: 'glossary', detail: 'RangeError: Invalid array length' }]);
    ports.faults.clear();
    await keeper.publish();
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
  });

  test.each<Fault>(['writeIndex', 'damagedEntries'])(
    'attempts that fail at %s leave no definitions behind, and open cards keep theirs',
    async (fault) => {
      await keeper.publish();
      await keeper.publish();
      ports.faults.add(fault);
      for (let attempt = 0; attempt < 3; attempt += 1) await keeper.publish();
      expect([...ports.generations.keys()]).toEqual([1, 2]);
      ports.faults.clear();
      await keeper.publish();
      expect([...ports.generations.keys()]).toEqual([2, 3]);
    },
  );

  test('a generation that an ended worker left behind does not take the place of the one in use', async () => {
    await keeper.publish();
    await ports.store.writeGeneration(2, { ...mergedOf([]), origin: 'test 1', compiledAt: '' });
    await keeper.publish();
    expect([...ports.generations.keys()]).toEqual([1, 3]);
  });
});

describe('healing', () => {
  test('does nothing where all is well, and counts instead of reading', async () => {
    await keeper.publish();
    restart();
    await keeper.heal('start');
    expect(ports.published).toHaveLength(1);
    expect(ports.calls).toMatchObject({ load: 1, readGeneration: 0 });
  });

  test('publishes where there was never anything, once for all who ask', async () => {
    await Promise.all([keeper.publish(), keeper.heal('report'), keeper.heal('report'), keeper.heal('start')]);
    expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    expect(ports.published).toHaveLength(1);
  });

  test('makes a lost or damaged index again from the definitions, not from the starter glossary', async () => {
    await keeper.publish();
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
      await keeper.heal('report');
      expect(marked(ports, TEXT)).toEqual(['latency', 'churn']);
    }
  });

  test('publishes the starter glossary where the definitions are lost', async () => {
    await keeper.publish();
    ports.generations.clear();
    await keeper.heal('start');
    expect(ports.generations.get(2)?.entries).toEqual(ports.starter);
    expect(ports.index?.generation).toBe(2);
  });

  test('reads the definitions where one is missed: counts do not show what is damaged', async () => {
    await keeper.publish();
    ports.damaged.add(1);
    restart();
    await keeper.heal('report');
    expect(ports.index?.generation).toBe(2);
  });

  test('reads whole definitions once a minute, however many pages report', async () => {
    await keeper.publish();
    restart();
    for (let report = 0; report < 5; report += 1) await keeper.heal('report');
    expect(ports.calls.readGeneration).toBe(1);
    ports.time += HEAL_PAUSE_MS;
    await keeper.heal('report');
    expect(ports.calls.readGeneration).toBe(2);
  });

  test('never writes an older glossary over one that is published meanwhile', async () => {
    await keeper.publish();
    ports.index = undefined;
    const healed = keeper.heal('report');
    ports.version = 2;
    ports.starter = entriesOf('drift');
    await Promise.all([healed, keeper.publish()]);
    expect(marked(ports, TEXT)).toEqual(['drift']);

    ports.index = undefined;
    ports.version = 3;
    ports.starter = entriesOf('churn');
    await Promise.all([keeper.publish(), keeper.heal('report')]);
    expect(marked(ports, TEXT)).toEqual(['churn']);
  });

  test.each<'start' | 'report'>(['start', 'report'])(
    'makes up for an update whose publication failed, at the next %s',
    async (occasion) => {
      await keeper.publish();
      ports.version = 2;
      ports.starter = entriesOf('drift');
      ports.faults.add('writeIndex');
      restart();
      await keeper.publish();
      ports.faults.clear();
      restart();
      await keeper.heal(occasion);
      expect(marked(ports, TEXT)).toEqual(['drift']);
      await keeper.heal(occasion);
      expect(ports.published).toHaveLength(2);
    },
  );

  test('pauses after a failure, in which pages may report as often as they like', async () => {
    ports.faults.add('writeIndex');
    for (let report = 0; report < 5; report += 1) await keeper.heal('report');
    expect(ports.failures).toHaveLength(1);
    expect(ports.calls.load).toBe(1);
    ports.time += HEAL_PAUSE_MS;
    await keeper.heal('report');
    expect(ports.failures).toHaveLength(2);

    ports.faults.clear();
    // The reader's own wish does not wait, and ends the pause.
    await keeper.publish();
    ports.index = undefined;
    await keeper.heal('report');
    expect(ports.published).toHaveLength(2);
  });

  test('sees to the key of the card first, and says where it cannot be stored', async () => {
    await keeper.publish();
    restart();
    await keeper.heal('start');
    expect(ports.calls.ensureCardKey).toBe(2);
    ports.faults.add('cardKey');
    await keeper.heal('start');
    expect(ports.failures).toEqual([{ code: 'storage', detail: '' }]);
  });

  test('corrects a status that the worker did not live to report', async () => {
    await keeper.publish();
    const [published] = ports.published;
    ports.ready = undefined;
    ports.time += 1_000;
    await keeper.heal('start');
    expect(ports.published).toEqual([published, published]);
    await keeper.heal('start');
    expect(ports.published).toHaveLength(2);
  });
});
