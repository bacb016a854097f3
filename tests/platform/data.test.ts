import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ExportKind, ImportOutcome, ImportPreview } from '../../components/options/data/data-state.ts';
import type { ImportMode } from '../../lib/core/settings/join-backup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import type { Source } from '../../lib/core/sources/source.ts';
import { makeGlossaryEntry } from '../core/glossary/make-glossary-entry.ts';

const { local, session } = fakeBrowser.storage;

/** What the browser was asked to give back. */
let givenBack: string[];
let allowed: string[];
let asked: unknown[];

/** Everything at stake, each as a module of its own: as in a page that was just opened. */
async function openPage() {
  const [data, look, again, own, list, sites, settings, tokens, snapshots, consents] = await Promise.all([
    import('../../entrypoints/options/make-data-file.ts'),
    import('../../entrypoints/options/look-at-import.ts'),
    import('../../entrypoints/options/start-again.ts'),
    import('../../lib/platform/personal-entries.ts'),
    import('../../lib/platform/source-list-store.ts'),
    import('../../lib/platform/site-list-store.ts'),
    import('../../lib/platform/settings-store.ts'),
    import('../../lib/platform/source-tokens.ts'),
    import('../../lib/platform/source-snapshots.ts'),
    import('../../lib/platform/consents.ts'),
  ]);
  return {
    ...data,
    ...look,
    ...again,
    ...own,
    ...list,
    ...sites,
    ...settings,
    ...tokens,
    ...snapshots,
    ...consents,
  };
}

let page: Awaited<ReturnType<typeof openPage>>;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  givenBack = [];
  asked = [];
  allowed = ['https://*.atlassian.net/*', 'https://jira.acme.example/*', 'https://files.example/*'];
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Parlance',
    version: '0.1.0',
    content_scripts: [{ matches: ['https://*.atlassian.net/*'] }],
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: allowed }),
    remove: async ({ origins }: { origins: string[] }) => {
      givenBack.push(...origins);
      return true;
    },
  });
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked.push(message);
  });
  page = await openPage();
});

function source(id: string, fields: Partial<Source> = {}): Source {
  const place = { kind: 'url', url: `https://files.example/${id}.csv` } as const;
  return { id, name: id, place, format: 'auto', enabled: true, ...fields };
}

const FILE = source('from-file', { place: { kind: 'file', fileName: 'terms.csv' } });

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  role: 'cx',
  known: ['drift'],
  pausedSites: ['https://acme.atlassian.net'],
};

async function fill(): Promise<void> {
  await page.updateSettings(() => SETTINGS);
  await page.updateSites(() => ['https://jira.acme.example']);
  await page.replaceAll([
    makeGlossaryEntry({ id: 'mine', term: 'churn' }),
    makeGlossaryEntry({ id: 'auc', term: 'AUC' }),
  ]);
  await page.updateSourceList((list) => ({ ...list, sources: [source('acme'), FILE] }));
  await page.saveToken('acme', 'a-secret-token');
  await page.giveConsent('https://wiki.example');
  await page.sourceSnapshots.save({
    sourceId: FILE.id,
    revision: 'abc 0.1.0 auto',
    fetchedAt: '2026-10-01T00:00:00.000Z',
    url: '',
    validators: {},
    reader: '0.1.0 auto',
    format: 'csv',
    entries: [makeGlossaryEntry({ id: 'slo', term: 'SLO', origin: FILE.id })],
    templates: [],
    problems: [],
    unlisted: 0,
  });
}

/** All that a backup is about. */
async function stored() {
  const [settings, list, sites, entries, file] = await Promise.all([
    page.loadSettings(),
    page.loadSourceList(),
    page.loadSites(),
    page.loadPersonalEntries(),
    page.sourceSnapshots.load(FILE.id),
  ]);
  return { settings, list, sites, entries, file: file.ok ? file.value.entries : [] };
}

async function save(kind: ExportKind): Promise<File> {
  const file = await page.makeDataFile(kind, new Date('2026-10-01T12:00:00Z'));
  if (file === undefined) throw new Error('nothing to save');
  return new File([file.text], file.name, { type: file.mediaType });
}

async function preview(file: File): Promise<ImportPreview> {
  const outcome: ImportOutcome = await page.lookAtImport(file);
  if (outcome.kind !== 'preview') throw new Error(JSON.stringify(outcome));
  return outcome.preview;
}

const textFile = (text: string, name = 'file.json'): File => new File([text], name);

describe('a backup', () => {
  test.each<ImportMode>(['add', 'replace'])('brings everything back after a reset: %s', async (mode) => {
    await fill();
    const before = await stored();
    const file = await save('backup');
    expect(file.name).toBe('parlance-backup-2026-10-01.json');
    expect(await page.startAgain()).toBe(true);
    expect(await stored()).toEqual({
      settings: { ok: true, value: DEFAULT_SETTINGS },
      list: { ok: true, value: DEFAULT_SOURCE_LIST },
      sites: { ok: true, value: [] },
      entries: { ok: true, value: [] },
      file: [],
    });
    const { run, changes, savedAt } = await preview(file);
    expect(savedAt).toBe('2026-10-01T12:00:00.000Z');
    expect(changes[mode]).toMatchObject({
      entries: { added: 2 },
      sources: { added: 2 },
      sites: { added: 1 },
      settings: true,
    });
    expect(await run(mode)).toBe(true);
    expect(await stored()).toEqual(before);
  });

  test('of whatever comes back as it was', async () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { maxLength: 4 }),
        fc.uniqueArray(word, { maxLength: 4 }),
        fc.uniqueArray(word, { maxLength: 4 }),
        fc.boolean(),
        async (terms, hosts, ids, starter) => {
          await page.updateSettings(() => ({ ...DEFAULT_SETTINGS, role: 'ml', known: terms }));
          await page.updateSites(() => hosts.map((host) => `https://${host}.example`));
          await page.replaceAll(terms.map((term) => makeGlossaryEntry({ id: term, term })));
          await page.updateSourceList(() => ({
            ...DEFAULT_SOURCE_LIST,
            starter,
            sources: ids.map((id) => source(id)),
          }));
          const before = await stored();
          const file = await save('backup');
          await page.startAgain();
          await (await preview(file)).run('add');
          expect(await stored()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('holds no token, no consent and no permission', async () => {
    await fill();
    const text = await (await save('backup')).text();
    expect(text).not.toMatch(/secret|wiki\.example|permission/);
  });

  test('leaves damaged settings out, and never puts standard ones in their place', async () => {
    await fill();
    await local.set({ settings: 'nonsense' });
    const file = await save('backup');
    await page.updateSettings(() => SETTINGS);
    await (await preview(file)).run('replace');
    expect(await page.loadSettings()).toEqual({ ok: true, value: SETTINGS });
  });

  test('cannot be made where the storage fails', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('damaged'));
    expect(await page.makeDataFile('backup', new Date())).toBeUndefined();
  });

  test('that is added joins what is there, and changes nothing the second time', async () => {
    await fill();
    const file = await save('backup');
    await page.replaceAll([
      makeGlossaryEntry({ id: 'c', term: 'Churn' }),
      makeGlossaryEntry({ id: 'own', term: 'own' }),
    ]);
    await page.updateSites(() => ['https://other.example']);
    await page.updateSourceList((list) => ({ ...list, sources: [source('zeta'), source('acme')] }));
    await (await preview(file)).run('add');
    const { entries, sites, list, file: contents } = await stored();
    expect(entries.ok && entries.value.map(({ term }) => term).toSorted()).toEqual(['AUC', 'churn', 'own']);
    expect(sites).toEqual({ ok: true, value: ['https://other.example', 'https://jira.acme.example'] });
    expect(list.ok && list.value.sources.map(({ id }) => id)).toEqual(['zeta', 'acme', FILE.id]);
    expect(contents.map(({ term }) => term)).toEqual(['SLO']);
    const again = await preview(file);
    expect(again.changes.add).toMatchObject({
      entries: { added: 0, changed: 0, removed: 0 },
      sources: { added: 0, changed: 0, removed: 0 },
      sites: { added: 0 },
      settings: false,
    });
  });

  test('that replaces gives back the permissions that nothing needs any more', async () => {
    await fill();
    const file = textFile(
      '{"parlanceBackup": 1, "sites": {"v": 1, "data": {"sites": ["https://new.example"]}}}',
    );
    // One host of a site is also that of a glossary.
    await page.updateSites((sites) => [...sites, 'https://files.example']);
    await (await preview(file)).run('replace');
    expect(givenBack).toEqual(['https://jira.acme.example/*']);
    expect(await page.loadSites()).toEqual({ ok: true, value: ['https://new.example'] });
  });

  test('whose import fails in one part says so, and works when it is tried again', async () => {
    await fill();
    const before = await stored();
    const file = await save('backup');
    await page.startAgain();
    const { run } = await preview(file);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Quota', 'QuotaExceededError');
    });
    expect(await run('add')).toBe(false);
    put.mockRestore();
    expect(await run('add')).toBe(true);
    expect(await stored()).toEqual(before);
  });
});

describe('a look at a file changes nothing', () => {
  test.each([
    ['a cut backup', '{"parlanceBackup": 1, "settings": {', 'damaged-backup'],
    ['a newer backup', '{"parlanceBackup": 2}', 'newer-backup'],
  ])('%s is refused', async (_, text, why) => {
    await fill();
    const before = await stored();
    expect(await page.lookAtImport(textFile(text))).toEqual({ kind: 'refused', why });
    expect(await stored()).toEqual(before);
  });

  test('a glossary of any format becomes own entries, once the reader says so', async () => {
    await fill();
    const before = await stored();
    const file = textFile(
      'term,definition\nchurn,New text.\nlatency,How long it takes.\nSLO,\n',
      'terms.csv',
    );
    const { changes, problems, run, kind } = await preview(file);
    expect(kind).toBe('glossary');
    expect(changes.add.entries).toMatchObject({
      addedNames: ['latency'],
      changedNames: ['churn'],
      removed: 0,
    });
    expect(changes.replace.entries).toMatchObject({ removedNames: ['AUC'] });
    expect(problems.map(({ code, place }) => [code, place.row])).toEqual([['no-meaning', 4]]);
    expect(await stored()).toEqual(before);
    asked = [];
    expect(await run('add')).toBe(true);
    const { entries, ...others } = await stored();
    expect(entries.ok && entries.value.map(({ id }) => id)).toEqual(['auc', 'latency', 'mine']);
    expect(others).toEqual({
      settings: before.settings,
      list: before.list,
      sites: before.sites,
      file: before.file,
    });
    expect(asked).toEqual([{ type: 'glossary.rebuild' }]);
  });

  test('what is no glossary is refused with the reason', async () => {
    const outcome = await page.lookAtImport(textFile('just words', 'notes.txt'));
    expect(outcome).toMatchObject({ kind: 'unusable', problems: [{ severity: 'error' }] });
  });

  test('a file that is gone, and one that is too large', async () => {
    const gone = textFile('{}');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await page.lookAtImport(gone)).toEqual({ kind: 'refused', why: 'unreadable-file' });
    const large = textFile('{}');
    Object.defineProperty(large, 'size', { value: 2 ** 40 });
    expect(await page.lookAtImport(large)).toEqual({ kind: 'refused', why: 'too-large' });
  });

  test('where the organisation allows no own entries, a backup comes without them', async () => {
    await fill();
    const backup = await save('backup');
    await page.startAgain();
    await local.set({ policy: { policy: { allowPersonal: false }, problems: [] } });
    expect(await page.lookAtImport(textFile('term,definition\na,b\n', 'a.csv'))).toEqual({
      kind: 'refused',
      why: 'not-allowed',
    });
    const { entriesNotAllowed, run } = await preview(backup);
    expect(entriesNotAllowed).toBe(true);
    await run('replace');
    expect(await page.loadPersonalEntries()).toEqual({ ok: true, value: [] });
    expect(await page.loadSettings()).toEqual({ ok: true, value: SETTINGS });
  });

  test('own entries and the published glossary come out as files that can be read again', async () => {
    await fill();
    const own = await save('own');
    expect(own.name).toBe('my-parlance-entries.json');
    const { changes } = await preview(own);
    expect(changes.replace.entries).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await page.makeDataFile('glossary-csv', new Date())).toBeUndefined();
    const { writeGeneration } = await import('../../lib/platform/generations.ts');
    const entries = [
      makeGlossaryEntry({
        id: 'x',
        term: '=cmd',
        senses: [{ definition: '+1', roles: {}, cues: [], links: [] }],
      }),
    ];
    await writeGeneration(1, {
      entries,
      sources: [],
      lost: [],
      unlistedLost: 0,
      templates: [],
      dropped: 0,
      origin: 'test',
      compiledAt: '',
    });
    const csv = await (await save('glossary-csv')).text();
    expect(csv).toContain("'=cmd");
    expect(csv).toContain("'+1");
    for (const kind of ['glossary-csv', 'glossary-json'] as const) {
      expect((await preview(await save(kind))).changes.add.entries.addedNames).toEqual(['=cmd']);
    }
  });
});

describe('starting again', () => {
  test('removes everything of the reader’s, damaged things included, and nothing else', async () => {
    await fill();
    await local.set({
      index: { generation: 1, data: '' },
      cardKey: 'key',
      policy: { policy: { sites: ['https://files.example'] }, problems: [] },
      'settings:quarantine': ['x'],
      sourceStatuses: [],
    });
    await session.set({ sourceStatuses: [] });
    const db = await openDB('parlance-sources');
    await db.put('personal', 'damaged', 'bad');
    const heard = vi.fn<() => void>();
    const watching = new AbortController();
    page.watchPersonalEntries(heard, watching.signal);
    asked = [];
    expect(await page.startAgain()).toBe(true);
    expect(Object.keys(await local.get(null)).toSorted()).toEqual(['cardKey', 'index', 'policy']);
    expect(await session.get(null)).toEqual({});
    for (const store of ['snapshots', 'held', 'tokens'] as const) expect(await db.count(store)).toBe(0);
    db.close();
    expect(await page.readPersonalStore()).toEqual({ ok: true, value: { entries: [], damaged: 0 } });
    expect(await page.hasToken('acme')).toBe(false);
    expect(await page.loadConsents()).toEqual([]);
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
    watching.abort();
    // The organisation's site goes on working, and so do the built-in ones.
    expect(givenBack).toEqual(['https://jira.acme.example/*']);
    expect(asked).toEqual([{ type: 'glossary.rebuild' }]);
  });

  test('says where not all of it went', async () => {
    vi.spyOn(local, 'remove').mockRejectedValue(new Error('disk'));
    expect(await page.startAgain()).toBe(false);
  });
});
