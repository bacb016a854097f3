import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ExportKind, ImportOutcome, ImportPreview } from '../../components/options/data/data-state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';
import type { Source } from '../../lib/core/sources/source.ts';
import { makeGlossaryEntry } from '../core/glossary/make-glossary-entry.ts';

export function makeSource(id: string, fields: Partial<Source> = {}): Source {
  const place = { kind: 'url', url: `https://files.example/${id}.csv` } as const;
  return { id, name: id, place, format: 'auto', enabled: true, ...fields };
}

export const FILE = makeSource('from-file', { place: { kind: 'file', fileName: 'terms.csv' } });

export const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  role: 'cx',
  known: ['drift'],
  pausedSites: ['https://acme.atlassian.net'],
};

/** Everything that the reader's data lie in, each a module of its own: as in a page that was just opened. */
async function loadModules() {
  const [data, look, again, own, list, sites, settings, tokens, snapshots, ...rest] = await Promise.all([
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
    import('../../lib/platform/generations.ts'),
    import('../../lib/platform/recover-personal.ts'),
    import('../../lib/platform/own-templates.ts'),
    import('../../lib/platform/template-choices.ts'),
  ]);
  const [consents, generations, recover, templates, choices] = rest;
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
    ...generations,
    ...recover,
    ...templates,
    ...choices,
  };
}

export type DataPage = Awaited<ReturnType<typeof loadModules>>;

/** What the browser was asked for. */
export interface BrowserLog {
  /** Permissions that were given back. */
  readonly givenBack: string[];
  /** Messages to the background. */
  readonly asked: unknown[];
}

/** A fresh browser in which nothing is stored, and the options page in it. */
export async function openDataPage(): Promise<{ readonly page: DataPage; readonly log: BrowserLog }> {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  const log: BrowserLog = { givenBack: [], asked: [] };
  const origins = ['https://*.atlassian.net/*', 'https://jira.acme.example/*', 'https://files.example/*'];
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Parlance',
    version: '0.1.0',
    content_scripts: [{ matches: ['https://*.atlassian.net/*'] }],
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins }),
    remove: async (removed: { origins: string[] }) => {
      log.givenBack.push(...removed.origins);
      return true;
    },
  });
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    log.asked.push(message);
  });
  return { page: await loadModules(), log };
}

/** A reader who has something of everything. */
export async function fillData(page: DataPage): Promise<void> {
  await page.updateSettings(() => SETTINGS);
  await page.updateSites(() => ['https://jira.acme.example']);
  await page.replaceAll([
    makeGlossaryEntry({ id: 'mine', term: 'churn' }),
    makeGlossaryEntry({ id: 'auc', term: 'AUC' }),
  ]);
  await page.updateSourceList((list) => ({ ...list, sources: [makeSource('acme'), FILE] }));
  await page.saveToken('acme', { origin: 'https://files.example', token: 'a-secret-token' });
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
export async function loadStored(page: DataPage) {
  const [settings, list, sites, entries, file] = await Promise.all([
    page.loadSettings(),
    page.loadSourceList(),
    page.loadSites(),
    page.loadPersonalEntries(),
    page.sourceSnapshots.load(FILE.id),
  ]);
  return { settings, list, sites, entries, file: file.ok ? file.value.entries : [] };
}

export async function saveFile(page: DataPage, kind: ExportKind): Promise<File> {
  const file = await page.makeDataFile(kind, new Date('2026-10-01T12:00:00Z'));
  if (file === undefined) throw new Error('nothing to save');
  return new File([file.text], file.name, { type: file.mediaType });
}

export async function previewFile(page: DataPage, file: File): Promise<ImportPreview> {
  const outcome: ImportOutcome = await page.lookAtImport(file);
  if (outcome.kind !== 'preview') throw new Error(JSON.stringify(outcome));
  return outcome.preview;
}
