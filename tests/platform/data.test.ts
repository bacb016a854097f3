import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportMode } from '../../lib/core/settings/join-backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import { makeGlossaryEntry } from '../core/glossary/make-glossary-entry.ts';
import {
  fillData,
  loadStored,
  makeSource,
  openDataPage,
  previewFile,
  saveFile,
  SETTINGS,
  type BrowserLog,
  type DataPage,
} from './data-page.ts';

const { local } = fakeBrowser.storage;

let page: DataPage;
let log: BrowserLog;

beforeEach(async () => {
  ({ page, log } = await openDataPage());
});

const textFile = (text: string, name = 'file.json'): File => new File([text], name);

describe('a backup', () => {
  test.each<ImportMode>(['add', 'replace'])('brings everything back after a reset: %s', async (mode) => {
    await fillData(page);
    const before = await loadStored(page);
    const file = await saveFile(page, 'backup');
    expect(file.name).toBe('parlance-backup-2026-10-01.json');
    expect(await page.startAgain()).toBe(true);
    expect(await loadStored(page)).toEqual({
      settings: { ok: true, value: DEFAULT_SETTINGS },
      list: { ok: true, value: DEFAULT_SOURCE_LIST },
      sites: { ok: true, value: [] },
      entries: { ok: true, value: [] },
      file: [],
    });
    const { run, changes, savedAt } = await previewFile(page, file);
    expect(savedAt).toBe('2026-10-01T12:00:00.000Z');
    expect(changes[mode]).toMatchObject({
      entries: { added: 2 },
      sources: { added: 2 },
      sites: { added: 1 },
      settings: true,
    });
    expect(await run(mode)).toBe(true);
    expect(await loadStored(page)).toEqual(before);
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
            sources: ids.map((id) => makeSource(id)),
          }));
          const before = await loadStored(page);
          const file = await saveFile(page, 'backup');
          await page.startAgain();
          await (await previewFile(page, file)).run('add');
          expect(await loadStored(page)).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('holds no token, no consent and no permission', async () => {
    await fillData(page);
    const text = await (await saveFile(page, 'backup')).text();
    expect(text).not.toMatch(/secret|wiki\.example|permission/);
  });

  test('leaves damaged settings out, and never puts standard ones in their place', async () => {
    await fillData(page);
    await local.set({ settings: 'nonsense' });
    const file = await saveFile(page, 'backup');
    await page.updateSettings(() => SETTINGS);
    await (await previewFile(page, file)).run('replace');
    expect(await page.loadSettings()).toEqual({ ok: true, value: SETTINGS });
  });

  test('cannot be made where the storage fails', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('damaged'));
    expect(await page.makeDataFile('backup', new Date())).toBeUndefined();
  });

  test('that is added joins what is there, and changes nothing the second time', async () => {
    await fillData(page);
    const file = await saveFile(page, 'backup');
    await page.replaceAll([
      makeGlossaryEntry({ id: 'c', term: 'Churn' }),
      makeGlossaryEntry({ id: 'own', term: 'own' }),
    ]);
    await page.updateSites(() => ['https://other.example']);
    await page.updateSourceList((list) => ({ ...list, sources: [makeSource('zeta'), makeSource('acme')] }));
    await (await previewFile(page, file)).run('add');
    const { entries, sites, list } = await loadStored(page);
    expect(entries.ok && entries.value.map(({ term }) => term).toSorted()).toEqual(['AUC', 'churn', 'own']);
    expect(sites).toEqual({ ok: true, value: ['https://other.example', 'https://jira.acme.example'] });
    // What the removed one of that id held stays until it cannot come back any more.
    const ids = list.ok ? list.value.sources.map(({ id }) => id) : [];
    expect(ids).toEqual(['zeta', 'acme', 'from-file-2']);
    const contents = await page.sourceSnapshots.load('from-file-2');
    expect(contents.ok && contents.value.entries.map(({ term }) => term)).toEqual(['SLO']);
    const again = await previewFile(page, file);
    expect(again.changes.add).toMatchObject({
      entries: { added: 0, changed: 0, removed: 0 },
      sources: { added: 0, changed: 0, removed: 0 },
      sites: { added: 0 },
      settings: false,
    });
  });

  test('that replaces gives back the permissions that nothing needs any more', async () => {
    await fillData(page);
    const file = textFile(
      '{"parlanceBackup": 1, "sites": {"v": 1, "data": {"sites": ["https://new.example"]}}}',
    );
    // One host of a site is also that of a glossary.
    await page.updateSites((sites) => [...sites, 'https://files.example']);
    await (await previewFile(page, file)).run('replace');
    expect(log.givenBack).toEqual(['https://jira.acme.example/*']);
    expect(await page.loadSites()).toEqual({ ok: true, value: ['https://new.example'] });
  });

  test('that replaces hands the token of an id to no other host', async () => {
    await fillData(page);
    const backup = await saveFile(page, 'backup');
    const text = (await backup.text()).replace(
      'https://files.example/acme.csv',
      'https://evil.example/a.csv',
    );
    await (await previewFile(page, textFile(text))).run('replace');
    const { list } = await loadStored(page);
    const urls = list.ok ? list.value.sources.map(({ id, place }) => [id, place]) : [];
    expect(urls[0]).toEqual(['acme-2', { kind: 'url', url: 'https://evil.example/a.csv' }]);
    expect(await page.loadToken('acme', 'https://files.example')).toBeUndefined();
  });

  test('that replaces keeps id and token of an address that is there', async () => {
    await fillData(page);
    const text = (await (await saveFile(page, 'backup')).text()).replace('"acme"', '"theirs"');
    await (await previewFile(page, textFile(text))).run('replace');
    const { list } = await loadStored(page);
    expect(list.ok && list.value.sources[0]).toMatchObject({ id: 'acme' });
    expect(await page.loadToken('acme', 'https://files.example')).toBe('a-secret-token');
  });

  test('that replaces leaves the contents of files alone until the list is stored', async () => {
    await fillData(page);
    const text = (await (await saveFile(page, 'backup')).text()).replaceAll('SLO', 'SLI');
    const { run } = await previewFile(page, textFile(text));
    const refuse = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await run('replace')).toBe(false);
    expect((await loadStored(page)).file.map(({ term }) => term)).toEqual(['SLO']);
    refuse.mockRestore();
    expect(await run('replace')).toBe(true);
    const { list } = await loadStored(page);
    const file = list.ok ? list.value.sources.find(({ place }) => place.kind === 'file') : undefined;
    const stored = await page.sourceSnapshots.load(file?.id ?? '');
    expect(stored.ok && stored.value.entries.map(({ term }) => term)).toEqual(['SLI']);
  });

  test('loses no own entry that is saved while it is imported', async () => {
    await fillData(page);
    const { run } = await previewFile(page, await saveFile(page, 'own'));
    await Promise.all([
      run('add'),
      page.addPersonalEntry(makeGlossaryEntry({ id: 'meanwhile', term: 'meanwhile' })),
    ]);
    const { entries } = await loadStored(page);
    expect(entries.ok && entries.value.map(({ id }) => id)).toEqual(['auc', 'meanwhile', 'mine']);
  });

  test('whose import fails in one part says so, and works when it is tried again', async () => {
    await fillData(page);
    const before = await loadStored(page);
    const file = await saveFile(page, 'backup');
    await page.startAgain();
    const { run } = await previewFile(page, file);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Quota', 'QuotaExceededError');
    });
    expect(await run('add')).toBe(false);
    put.mockRestore();
    expect(await run('add')).toBe(true);
    expect(await loadStored(page)).toEqual(before);
  });
});

describe('a look at a file changes nothing', () => {
  test.each([
    ['a cut backup', '{"parlanceBackup": 1, "settings": {', 'damaged-backup'],
    ['a newer backup', '{"parlanceBackup": 2}', 'newer-backup'],
  ])('%s is refused', async (_, text, why) => {
    await fillData(page);
    const before = await loadStored(page);
    expect(await page.lookAtImport(textFile(text))).toEqual({ kind: 'refused', why });
    expect(await loadStored(page)).toEqual(before);
  });

  test('a glossary of any format becomes own entries, once the reader says so', async () => {
    await fillData(page);
    const before = await loadStored(page);
    const file = textFile(
      'term,definition\nchurn,New text.\nlatency,How long it takes.\nSLO,\n',
      'terms.csv',
    );
    const { changes, problems, run, kind } = await previewFile(page, file);
    expect(kind).toBe('glossary');
    expect(changes.add.entries).toMatchObject({
      addedNames: ['latency'],
      changedNames: ['churn'],
      removed: 0,
    });
    expect(changes.replace.entries).toMatchObject({ removedNames: ['AUC'] });
    expect(problems.map(({ code, place }) => [code, place.row])).toEqual([['no-meaning', 4]]);
    expect(await loadStored(page)).toEqual(before);
    log.asked.length = 0;
    expect(await run('add')).toBe(true);
    const { entries, ...others } = await loadStored(page);
    expect(entries.ok && entries.value.map(({ id }) => id)).toEqual(['auc', 'latency', 'mine']);
    expect(others).toEqual({
      settings: before.settings,
      list: before.list,
      sites: before.sites,
      file: before.file,
    });
    expect(log.asked).toEqual([{ type: 'glossary.rebuild' }]);
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
    await fillData(page);
    const backup = await saveFile(page, 'backup');
    await page.startAgain();
    await local.set({ policy: { policy: { allowPersonal: false }, problems: [] } });
    expect(await page.lookAtImport(textFile('term,definition\na,b\n', 'a.csv'))).toEqual({
      kind: 'refused',
      why: 'not-allowed',
    });
    const { entriesNotAllowed, run } = await previewFile(page, backup);
    expect(entriesNotAllowed).toBe(true);
    await run('replace');
    expect(await page.loadPersonalEntries()).toEqual({ ok: true, value: [] });
    expect(await page.loadSettings()).toEqual({ ok: true, value: SETTINGS });
  });

  test('own entries and the published glossary come out as files that can be read again', async () => {
    await fillData(page);
    const own = await saveFile(page, 'own');
    expect(own.name).toBe('my-parlance-entries.json');
    const { changes } = await previewFile(page, own);
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
      dropped: [],
      origin: 'test',
      compiledAt: '',
    });
    const csv = await (await saveFile(page, 'glossary-csv')).text();
    expect(csv).toContain("'=cmd");
    expect(csv).toContain("'+1");
    for (const kind of ['glossary-csv', 'glossary-json'] as const) {
      expect((await previewFile(page, await saveFile(page, kind))).changes.add.entries.addedNames).toEqual([
        '=cmd',
      ]);
    }
  });
});
