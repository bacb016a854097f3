import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PreviewOutcome, PreviewPlace } from '../../components/options/sources/sources-state.ts';
import { addSource } from '../../entrypoints/options/add-source.ts';
import { changeSource, editSource, moveSource } from '../../entrypoints/options/change-sources.ts';
import { openGate } from '../../entrypoints/options/open-gate.ts';
import { previewGlossary } from '../../entrypoints/options/preview-glossary.ts';
import { removeSource } from '../../entrypoints/options/remove-source.ts';
import { viewSource } from '../../entrypoints/options/view-source.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import type { Source, SourceList } from '../../lib/core/sources/source.ts';
import { giveConsent, loadConsents } from '../../lib/platform/consents.ts';
import { sourceDatabase } from '../../lib/platform/source-database.ts';
import { loadSourceList, updateSourceList } from '../../lib/platform/source-list-store.ts';
import { sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { loadToken, saveToken } from '../../lib/platform/source-tokens.ts';
import { answering, TestServer } from './test-server.ts';

const CSV = 'term,definition\nchurn,Customers who leave\nSLO,\n';
const VERSION = '1.2.3';

const ask = vi.fn<(permissions: { readonly origins?: readonly string[] }) => Promise<boolean>>();
const granted = vi.fn<() => Promise<boolean>>();
let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(() => server.stop());

beforeEach(async () => {
  fakeBrowser.reset();
  await (await sourceDatabase()).clear('lists');
  server.requests.length = 0;
  ask.mockReset().mockResolvedValue(true);
  granted.mockReset().mockResolvedValue(false);
  Object.assign(fakeBrowser.permissions, { contains: granted, request: ask });
});

async function change(make: (list: SourceList) => SourceList): Promise<boolean> {
  return (await updateSourceList(make)).ok;
}

async function stored(): Promise<SourceList> {
  const loaded = await loadSourceList();
  return loaded.ok ? loaded.value : DEFAULT_SOURCE_LIST;
}

function source(id: string, url = `https://${id}.example.com/`): Source {
  return { id, name: id, place: { kind: 'url', url }, format: 'auto', enabled: true };
}

function listOf(...ids: readonly string[]): SourceList {
  return { ...DEFAULT_SOURCE_LIST, sources: ids.map((id) => source(id)) };
}

/** Looks at a glossary as the options page does. */
async function look(place: PreviewPlace): Promise<PreviewOutcome> {
  const list = await stored();
  return previewGlossary(
    { place, format: 'auto' },
    {
      list,
      onPhase: () => undefined,
      signal: new AbortController().signal,
      add: async (contents, name) => addSource(contents, name, await stored(), change, VERSION),
    },
  );
}

function typed(url: string, token = ''): PreviewPlace {
  return { kind: 'url', typed: url, token };
}

function expectRead(outcome: PreviewOutcome) {
  if (outcome.kind !== 'read') throw new Error(`Not read: ${JSON.stringify(outcome)}`);
  return outcome.preview;
}

describe('a preview', () => {
  test('of an address: one request, read as a sync would, and nothing is stored', async () => {
    const url = server.serve('/a/terms.csv', answering(200, { 'Content-Type': 'text/csv' }, CSV));
    const preview = expectRead(await look(typed(url)));
    expect(preview.reading.entries.map(({ term }) => term)).toEqual(['churn']);
    expect(preview.reading.problems.map(({ code, place }) => [code, place.row])).toEqual([['no-meaning', 3]]);
    expect(preview.address?.entered).toMatch(/^127\.0\.0\.1:\d+\/a\/terms\.csv$/);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('that is added becomes the last source, under the address as it was entered', async () => {
    await change(() => listOf('first'));
    const url = server.serve('/b.csv', answering(200, {}, CSV));
    expect(await expectRead(await look(typed(url))).add('Team words')).toBe(true);
    const added: Source = { ...source('team-words', url), name: 'Team words' };
    expect((await stored()).sources).toEqual([source('first'), added]);
    expect(await look(typed(` ${url}#top`))).toEqual({ kind: 'known', name: 'Team words' });
  });

  test('with a token asks for the permission first, and keeps the token with the source', async () => {
    granted.mockResolvedValue(true);
    const url = server.serve('/c.csv', answering(200, {}, CSV));
    const preview = expectRead(await look(typed(url, 'secret')));
    expect(ask.mock.calls).toEqual([[{ origins: ['http://127.0.0.1/*'] }]]);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
    expect(await preview.add('With token')).toBe(true);
    const { origin } = new URL(url);
    expect(await loadToken('with-token', origin)).toBe('secret');
  });

  test('whose token may not be sent sends nothing', async () => {
    ask.mockResolvedValue(false);
    const outcome = await look(typed(server.address('/c.csv'), 'secret'));
    expect(outcome).toMatchObject({ kind: 'failed', gate: { kind: 'permission' } });
    expect(server.requests).toHaveLength(0);
  });

  test.each([
    ['', 'empty'],
    ['http://example.com/g.csv', 'not-https'],
    ['https://www.notion.so/acme/Glossary-123', 'notion-page'],
  ])('of “%s”: %s, and no request', async (url, problem) => {
    expect(await look(typed(url))).toEqual({ kind: 'address', problem });
  });

  test('of a Confluence page waits for the consent', async () => {
    const outcome = await look(typed('https://acme.atlassian.net/wiki/spaces/CX/pages/12345/Glossary'));
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { code: 'needs-consent' },
      address: { rewritten: 'acme.atlassian.net/wiki/api/v2/pages/12345?body-format=view' },
      gate: { kind: 'consent', host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' },
    });
  });

  test.each([
    [404, '', 'not-found'],
    [200, '<html><form><input type="password"></form></html>', 'sign-in'],
    [200, '{"parlance": 99, "name": "x", "terms": []}', 'too-new'],
  ])('that is answered %i %s: %s', async (status, body, code) => {
    const url = server.serve('/d', answering(status, {}, body));
    expect(await look(typed(url))).toMatchObject({ kind: 'failed', failure: { code } });
  });

  test('of what is no glossary shows why', async () => {
    const url = server.serve('/e', answering(200, {}, '{"a": 1}'));
    const { reading } = expectRead(await look(typed(url)));
    expect(reading.entries).toEqual([]);
    expect(reading.problems).not.toEqual([]);
  });
});

describe('a file', () => {
  const file = new File([CSV], 'Team words.csv', { type: 'text/csv' });

  test('that is added has its contents at once, under the id of the source', async () => {
    const preview = expectRead(await look({ kind: 'file', file }));
    expect(preview.name).toBe('Team words');
    expect(await preview.add('From a file')).toBe(true);
    const id = 'from-a-file';
    expect((await stored()).sources).toEqual([
      { ...source(id), name: 'From a file', place: { kind: 'file', fileName: 'Team words.csv' } },
    ]);
    const kept = await sourceSnapshots.load(id);
    expect(kept.ok && kept.value.entries.map(({ term, origin }) => [term, origin])).toEqual([['churn', id]]);
  });

  test('an id is not given again while the contents of a removed source may come back', async () => {
    expect(await expectRead(await look({ kind: 'file', file })).add('Twice')).toBe(true);
    const [removed] = (await stored()).sources.slice(-1);
    await removeSource(removed?.id ?? '', await stored(), change);
    expect(await expectRead(await look({ kind: 'file', file })).add('Twice')).toBe(true);
    const [again] = (await stored()).sources.slice(-1);
    expect(again?.name).toBe('Twice');
    expect(again?.id).not.toBe(removed?.id);
  });

  test('that is too large is not read', async () => {
    const large = Object.defineProperty(new File([], 'x'), 'size', { value: 64 * 1024 * 1024 });
    expect(await look({ kind: 'file', file: large })).toMatchObject({ failure: { code: 'too-large' } });
  });
});

describe('removing', () => {
  const B = 'https://b.example.com';

  test('takes the token along, and undo brings both back in their place', async () => {
    await change(() => listOf('a', 'b', 'c'));
    await saveToken('b', { origin: B, token: 'secret' });
    const removed = await removeSource('b', await stored(), change);
    expect((await stored()).sources.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(await loadToken('b', B)).toBeUndefined();
    expect(removed?.hadToken).toBe(true);
    expect(await removed?.restore()).toBe(true);
    expect(await stored()).toEqual(listOf('a', 'b', 'c'));
    expect(await loadToken('b', B)).toBe('secret');
  });

  describe('that cannot come back gives back what only it needed', () => {
    const WIKI = 'https://acme.atlassian.net';
    const wiki = (id: string): Source => source(id, `${WIKI}/wiki/spaces/ENG/pages/${id.length}23/Words`);
    const remove = vi.fn<(permissions: { readonly origins: readonly string[] }) => Promise<boolean>>();

    beforeEach(async () => {
      remove.mockReset().mockResolvedValue(true);
      Object.assign(fakeBrowser.permissions, { remove });
      await giveConsent(WIKI);
    });

    async function forget(first: string, ...list: readonly Source[]): Promise<void> {
      await change(() => ({ ...DEFAULT_SOURCE_LIST, sources: list }));
      const removed = await removeSource(first, await stored(), change);
      // Until then, undo needs both.
      expect(remove).not.toHaveBeenCalled();
      expect(await loadConsents()).toEqual([WIKI]);
      await removed?.forget();
    }

    test('permission and consent', async () => {
      await forget('w', wiki('w'));
      expect(remove.mock.calls).toEqual([[{ origins: [`${WIKI}/*`] }]]);
      expect(await loadConsents()).toEqual([]);
    });

    test('but nothing that another glossary there needs', async () => {
      await forget('w', wiki('w'), wiki('other'));
      expect(remove).not.toHaveBeenCalled();
      expect(await loadConsents()).toEqual([WIKI]);
    });

    test('the permission alone, where another host is read with the session', async () => {
      await forget('a', source('a'), wiki('w'));
      expect(remove.mock.calls).toEqual([[{ origins: ['https://a.example.com/*'] }]]);
      expect(await loadConsents()).toEqual([WIKI]);
    });

    test('nothing where it cannot be told who needs it', async () => {
      await change(() => ({ ...DEFAULT_SOURCE_LIST, sources: [wiki('w')] }));
      const removed = await removeSource('w', await stored(), change);
      await fakeBrowser.storage.local.set({ sites: 'nonsense' });
      await removed?.forget();
      expect(remove).not.toHaveBeenCalled();
      expect(await loadConsents()).toEqual([WIKI]);
    });
  });

  test('what another tab removed already is no success', async () => {
    expect(await removeSource('gone', await stored(), change)).toBeNull();
  });
});

describe('changes of the list', () => {
  const list = listOf('a', 'b', 'c');

  test.each([
    ['a', 1, 'bac'],
    ['b', -1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ] as const)('move %s by %i: %s', (id, by, order) => {
    expect(
      moveSource(list, id, by)
        .sources.map((moved) => moved.id)
        .join(''),
    ).toBe(order);
  });

  test('an edit trims, and empty fields go', () => {
    const before: Source = { ...source('b'), home: 'https://h/', contribute: 'https://c/{term}' };
    const edited = changeSource({ ...list, sources: [before] }, 'b', (one) =>
      editSource(one, { name: ' New ', format: 'csv', home: ' https://x/ ', contribute: ' ' }),
    );
    expect(edited.sources).toEqual([{ ...source('b'), name: 'New', format: 'csv', home: 'https://x/' }]);
  });
});

describe('gates', () => {
  const consent = {
    kind: 'consent',
    host: 'acme.atlassian.net',
    origin: 'https://acme.atlassian.net',
    origins: ['https://acme.atlassian.net/*'],
  } as const;

  test('a consent is noted for its origin once the browser allows it', async () => {
    expect(await openGate(consent)).toBe(true);
    expect(ask.mock.calls).toEqual([[{ origins: consent.origins }]]);
    expect(await loadConsents()).toEqual([consent.origin]);
  });

  test('without the permission there is no consent', async () => {
    ask.mockResolvedValue(false);
    expect(await openGate(consent)).toBe(false);
    expect(await loadConsents()).toEqual([]);
  });

  test.each([
    ['needs-permission', ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'], 'permission'],
    ['needs-consent', undefined, 'consent'],
    ['timeout', undefined, undefined],
  ] as const)('%s', (code, origins, kind) => {
    const view = viewSource(
      { ...source('sheet', 'https://docs.google.com/spreadsheets/d/abc/edit'), setBy: 'reader' },
      {
        id: 'sheet',
        terms: 0,
        problems: 0,
        failures: 1,
        failure: { code, detail: '', ...(origins !== undefined && { origins }) },
      },
      false,
    );
    expect(view.gate?.kind).toBe(kind);
    if (origins !== undefined) expect(view.gate?.origins).toEqual(origins);
  });
});
