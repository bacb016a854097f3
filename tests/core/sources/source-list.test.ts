import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GLOSSARY_FORMATS } from '../../../lib/core/glossary/glossary-reading.ts';
import { effectiveSources } from '../../../lib/core/sources/effective-sources.ts';
import {
  DEFAULT_SOURCE_LIST,
  readSourceList,
  SOURCE_LIST_VERSION,
  storeSourceList,
} from '../../../lib/core/sources/read-source-list.ts';
import { isFreeSourceId, newSourceId, policySourceId } from '../../../lib/core/sources/source-id.ts';
import type { Source, SourceList } from '../../../lib/core/sources/source.ts';
import { SOURCE_LIST_FIXTURES } from './source-list-fixtures.ts';

const TEAM: Source = {
  id: 'team',
  name: 'Team',
  place: { kind: 'url', url: 'https://example.com/g.csv' },
  format: 'auto',
  enabled: true,
};

const source: fc.Arbitrary<Source> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 20 }).filter(isFreeSourceId),
    name: fc.string({ maxLength: 30 }),
    place: fc.oneof(
      fc.record({ kind: fc.constant('url' as const), url: fc.webUrl() }),
      fc.record({ kind: fc.constant('file' as const), fileName: fc.string() }),
    ),
    format: fc.constantFrom('auto', ...GLOSSARY_FORMATS),
    enabled: fc.boolean(),
    home: fc.webUrl(),
    contribute: fc.webUrl(),
  },
  { requiredKeys: ['id', 'name', 'place', 'format', 'enabled'] },
);

const list: fc.Arbitrary<SourceList> = fc.record({
  sources: fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 5 }),
  starter: fc.boolean(),
  syncMinutes: fc.integer({ min: 15, max: 10_080 }),
});

describe('the stored list of sources', () => {
  test('comes back as it was stored', () => {
    fc.assert(
      fc.property(list, (value) => {
        expect(readSourceList(JSON.parse(JSON.stringify(storeSourceList(value))))).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });

  test.each(['\0entries:acme', 'a\nb', 'a\u0085'])('holds no source with an id like %j', (id) => {
    const value = { ...DEFAULT_SOURCE_LIST, sources: [{ ...TEAM, id }] };
    expect(readSourceList(storeSourceList(value))).toEqual({ ok: false, error: 'damaged' });
  });

  test.each([undefined, null])('that is not there (%s) is the default', (stored) => {
    expect(readSourceList(stored)).toEqual({ ok: true, value: DEFAULT_SOURCE_LIST });
  });

  test('of every version there ever was can be read', () => {
    for (let version = 1; version <= SOURCE_LIST_VERSION; version += 1) {
      const fixture = SOURCE_LIST_FIXTURES.get(version);
      expect(fixture, `a frozen fixture of version ${version}`).toBeDefined();
      expect(readSourceList(fixture)).toMatchObject({ ok: true });
    }
  });

  test('of a later version is left alone', () => {
    expect(readSourceList({ v: SOURCE_LIST_VERSION + 1, data: {} })).toEqual({ ok: false, error: 'too-new' });
  });

  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...TEAM, id: `team-${at}` }));

  test.each([
    ['text', 'sources', false],
    ['a list without its version', DEFAULT_SOURCE_LIST, false],
    ['two sources with one id', { sources: [TEAM, TEAM] }, false],
    ['a reserved id', { sources: [{ ...TEAM, id: 'starter' }] }, false],
    ['the other reserved id', { sources: [{ ...TEAM, id: 'personal' }] }, false],
    ['an id of the organisation', { sources: [{ ...TEAM, id: 'policy:1' }] }, false],
    ['a field too many', { sources: [{ ...TEAM, token: 'secret' }] }, false],
    ['50 sources', { sources: many(50) }, true],
    ['51 sources', { sources: many(51) }, false],
    ['a name of 200', { sources: [{ ...TEAM, name: 'n'.repeat(200) }] }, true],
    ['a name of 201', { sources: [{ ...TEAM, name: 'n'.repeat(201) }] }, false],
    ['an address that cannot be asked', { sources: [{ ...TEAM, place: { kind: 'url', url: '?' } }] }, true],
    ['15 minutes', { syncMinutes: 15 }, true],
    ['14 minutes', { syncMinutes: 14 }, false],
    ['a week', { syncMinutes: 10_080 }, true],
    ['more than a week', { syncMinutes: 10_081 }, false],
    ['a quarter of a minute', { syncMinutes: 15.25 }, false],
  ])('with %s is read: %s', (name, change, isGood) => {
    const isBare = typeof change === 'string' || name.includes('without');
    const stored = isBare ? change : storeSourceList({ ...DEFAULT_SOURCE_LIST, ...change } as SourceList);
    expect(readSourceList(stored).ok).toBe(isGood);
  });
});

describe('the id of a new source', () => {
  test.each([
    ['Acme shared glossary', [], 'acme-shared-glossary'],
    ['Acme shared glossary', ['acme-shared-glossary'], 'acme-shared-glossary-2'],
    ['a', ['a', 'a-2', 'a-3'], 'a-4'],
    ['', [], 'source'],
    ['🙂', ['source'], 'source-2'],
    ['Personal', [], 'personal-2'],
    ['Starter', ['starter-2'], 'starter-3'],
    ['policy:x', [], 'policy-x'],
    ['Größe', [], 'größe'],
    ['x'.repeat(300), [], 'x'.repeat(40)],
  ])('%s beside %s is %s', (name, taken, id) => {
    expect(newSourceId(name, new Set(taken))).toBe(id);
  });

  test('is always free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (name, others) => {
        const taken = new Set([...others, newSourceId(name, new Set())]);
        const id = newSourceId(name, taken);
        expect(taken).not.toContain(id);
        expect(isFreeSourceId(id)).toBe(true);
      }),
    );
  });
});

describe('the sources that count', () => {
  const own: SourceList = { sources: [TEAM], starter: true, syncMinutes: 60 };
  const url = 'https://acme.example/g.yaml';
  const shared = {
    id: policySourceId(url),
    name: 'Acme',
    place: { kind: 'url', url },
    format: 'auto',
    enabled: true,
    setBy: 'organisation',
  };

  test('are the reader’s own where there is no policy', () => {
    expect(effectiveSources(own, {})).toEqual({
      sources: [{ ...TEAM, setBy: 'reader' }],
      starter: true,
      syncMinutes: 60,
      ignored: [],
    });
  });

  test('begin with the organisation’s', () => {
    expect(effectiveSources(own, { sources: [{ name: 'Acme', url }] })).toMatchObject({
      sources: [shared, { ...TEAM, setBy: 'reader' }],
      ignored: [],
    });
  });

  test('are only the organisation’s where they are locked, even if it has none', () => {
    expect(effectiveSources(own, { sources: [{ name: 'Acme', url }], lockSources: true })).toMatchObject({
      sources: [shared],
      ignored: [TEAM],
    });
    expect(effectiveSources(own, { lockSources: true })).toMatchObject({ sources: [], ignored: [TEAM] });
  });

  test('take starter glossary and period from the policy where it says so', () => {
    expect(effectiveSources(own, { starterGlossary: false, syncMinutes: 15 })).toMatchObject({
      starter: false,
      syncMinutes: 15,
    });
    expect(effectiveSources({ ...own, starter: false }, { starterGlossary: true }).starter).toBe(true);
  });

  test('carry what the policy says about a source', () => {
    const about = {
      format: 'csv',
      home: 'https://h.example',
      contribute: 'https://c.example/{term}',
    } as const;
    const { sources } = effectiveSources(own, { sources: [{ name: 'Acme', url, ...about }] });
    expect(sources[0]).toEqual({ ...shared, ...about });
  });

  test('have ids that no reader’s source can have, the same for the same address, others for others', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), (one, other) => {
        expect(isFreeSourceId(policySourceId(one))).toBe(false);
        expect(policySourceId(one) === policySourceId(other)).toBe(one === other);
      }),
    );
  });
});
