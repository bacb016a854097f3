import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_SITES } from '../../lib/core/settings/site-list.ts';
import { fillData, FILE, openDataPage, previewFile, type DataPage } from './data-page.ts';

const { local } = fakeBrowser.storage;
const PRD = { id: 'prd', name: 'Our PRD', sections: [{ name: 'Goals' }] };
const CHOICE = { origin: 'https://acme.atlassian.net', space: 'ENG', template: 'prd' };

let page: DataPage;

beforeEach(async () => {
  ({ page } = await openDataPage());
});

/** What is stored under a key, and a change that the reader makes of it. */
const LISTS = [
  [
    'sites',
    { sites: ['https://a.example'] },
    () => page.updateSites((list) => [...list, 'https://b.example']),
  ],
  ['templates', { templates: [{ id: 'x' }] }, () => page.updateOwnTemplates((list) => [...list, PRD])],
  ['templateChoices', { choices: [] }, () => page.updateTemplateChoices((list) => [...list, CHOICE])],
] as const;

describe.each(LISTS)('the list of %s', (key, data, change) => {
  test('of a later version is never overwritten', async () => {
    const stored = { v: 2, data };
    await local.set({ [key]: stored });
    expect(await change()).toEqual({ ok: false, error: 'too-new' });
    expect(await local.get(key)).toEqual({ [key]: stored });
  });

  test('that is damaged is put aside before it is changed', async () => {
    await local.set({ [key]: 'nonsense' });
    expect((await change()).ok).toBe(true);
    expect(await local.get(`${key}:quarantine`)).toEqual({ [`${key}:quarantine`]: ['nonsense'] });
    expect(JSON.stringify(await local.get(key))).toMatch(/b\.example|Our PRD|ENG/);
  });
});

test('a site too many is refused, and the others stay', async () => {
  const sites = Array.from({ length: MAX_SITES }, (_, index) => `https://jira-${index}.example`);
  await page.updateSites(() => sites);
  expect(await page.updateSites((list) => [...list, 'https://one-more.example'])).toEqual({
    ok: false,
    error: 'invalid',
  });
  expect(await page.loadSites()).toEqual({ ok: true, value: sites });
});

describe('a backup', () => {
  const NOW = new Date('2026-10-01T12:00:00Z');

  async function backup() {
    const made = await page.makeDataFile('backup', NOW);
    if (made === undefined) throw new Error('nothing to save');
    return made;
  }

  test('brings own templates and the choices of templates back', async () => {
    await fillData(page);
    await page.updateOwnTemplates(() => [PRD]);
    await page.updateTemplateChoices(() => [CHOICE]);
    const { text, missing } = await backup();
    expect(missing).toEqual([]);
    await page.updateOwnTemplates(() => []);
    await page.updateTemplateChoices(() => []);
    const { changes, run } = await previewFile(page, new File([text], 'backup.json'));
    expect(changes.add).toMatchObject({ templates: { addedNames: ['Our PRD'] }, settings: true });
    expect(await run('add')).toBe(true);
    expect(await page.loadOwnTemplates()).toEqual({ ok: true, value: [PRD] });
    expect(await page.loadTemplateChoices()).toEqual({ ok: true, value: [CHOICE] });
    const again = await previewFile(page, new File([text], 'backup.json'));
    expect(again.changes.add).toMatchObject({ templates: { added: 0, changed: 0 }, settings: false });
  });

  test.each([
    ['settings', 'settings'],
    ['sources', 'sources'],
    ['sites', 'sites'],
    ['templates', 'templates'],
    ['templateChoices', 'choices'],
  ])('says that it lacks %s which cannot be read, and holds the rest', async (key, part) => {
    await fillData(page);
    await local.set({ [key]: { v: 99, data: {} } });
    const { text, missing } = await backup();
    expect(missing).toEqual([{ kind: 'part', part }]);
    expect(JSON.parse(text)).not.toHaveProperty(part);
    expect(text).toContain('churn');
  });

  test('says which glossary from a file it lacks', async () => {
    await fillData(page);
    await page.sourceSnapshots.remove(FILE.id);
    expect((await backup()).missing).toEqual([{ kind: 'file', name: FILE.name }]);
  });

  test('says that it lacks damaged entries', async () => {
    await fillData(page);
    const { sourceDatabase } = await import('../../lib/platform/source-database.ts');
    await (await sourceDatabase()).put('personal', 'nonsense', 'broken');
    expect((await backup()).missing).toEqual([{ kind: 'part', part: 'entries' }]);
    expect((await page.makeDataFile('own', NOW))?.missing).toEqual([{ kind: 'part', part: 'entries' }]);
  });
});
