import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSitesActions } from '../../entrypoints/options/sites-actions.ts';
import { loadSettings } from '../../lib/platform/settings-store.ts';
import { pauseSite, resumeSite } from '../../lib/platform/site-pause.ts';
import { loadSites, updateSites } from '../../lib/platform/site-list-store.ts';
import { updateSourceList } from '../../lib/platform/source-list-store.ts';

const SITE = 'https://jira.acme.example';
const PATTERN = `${SITE}/*`;

/** What the browser allows, and what it was asked. */
let allowed: Set<string>;
let reader: 'allows' | 'refuses';
let log: string[];

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  allowed = new Set();
  reader = 'allows';
  log = [];
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((pattern) => allowed.has(pattern)),
    request: async ({ origins }: { origins: string[] }) => {
      log.push(`ask ${origins.join()}`);
      if (reader === 'allows') for (const pattern of origins) allowed.add(pattern);
      return reader === 'allows';
    },
    remove: async ({ origins }: { origins: string[] }) => {
      log.push(`give back ${origins.join()}`);
      for (const pattern of origins) allowed.delete(pattern);
      return true;
    },
  });
});

function actions(listed: readonly string[] = []) {
  return createSitesActions(listed, async (change) => (await updateSites(change)).ok);
}

async function sites(): Promise<readonly string[]> {
  const stored = await loadSites();
  return stored.ok ? stored.value : [];
}

describe('adding a site', () => {
  test('asks before anything else happens, then puts it on the list', async () => {
    const adding = actions().add('https://jira.acme.example/browse/ML-1');
    // Still in the click.
    expect(log).toEqual([`ask ${PATTERN}`]);
    expect(await adding).toEqual({ kind: 'added', origin: SITE, allowed: true });
    expect(await sites()).toEqual([SITE]);
  });

  test('that is refused stays on the list, and can be allowed later', async () => {
    reader = 'refuses';
    expect(await actions().add(SITE)).toEqual({ kind: 'added', origin: SITE, allowed: false });
    expect(await sites()).toEqual([SITE]);
    expect(await actions([SITE]).allow(SITE)).toBe(false);
    reader = 'allows';
    expect(await actions([SITE]).allow(SITE)).toBe(true);
  });

  test('that cannot be added asks nothing', async () => {
    expect(await actions([SITE]).add(`${SITE}/wiki`)).toEqual({ kind: 'problem', problem: 'already-there' });
    expect(await actions().add('https://a.atlassian.net')).toEqual({ kind: 'problem', problem: 'built-in' });
    expect(log).toEqual([]);
  });

  test('that cannot be stored says so', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk'));
    expect(await actions().add(SITE)).toEqual({ kind: 'not-saved' });
    expect(await actions().remove(SITE)).toBeNull();
    expect(await actions().setPaused(SITE, true)).toBe(false);
  });
});

describe('removing a site', () => {
  test('gives the permission back; undo asks for it and puts the site where it was', async () => {
    allowed.add(PATTERN);
    await updateSites(() => ['https://a.example', SITE, 'https://b.example']);
    const removed = await actions().remove(SITE);
    expect(await sites()).toEqual(['https://a.example', 'https://b.example']);
    expect(log).toEqual([`give back ${PATTERN}`]);
    const restoring = removed?.restore();
    expect(log).toEqual([`give back ${PATTERN}`, `ask ${PATTERN}`]);
    expect(await restoring).toBe(true);
    expect(await sites()).toEqual(['https://a.example', SITE, 'https://b.example']);
  });

  test('that was never allowed asks nothing when it comes back', async () => {
    await updateSites(() => [SITE]);
    const removed = await actions().remove(SITE);
    expect(await removed?.restore()).toBe(true);
    expect(log.filter((line) => line.startsWith('ask'))).toEqual([]);
  });

  test.each([
    ['another site on its host', () => updateSites((list) => [...list, `${SITE}:8443`])],
    [
      'a glossary on its host',
      () =>
        updateSourceList((list) => ({
          ...list,
          sources: [
            {
              id: 'a',
              name: 'a',
              place: { kind: 'url', url: `${SITE}/glossary.csv` },
              format: 'auto',
              enabled: true,
            },
          ],
        })),
    ],
    [
      'the organisation',
      () => fakeBrowser.storage.local.set({ policy: { policy: { sites: [SITE] }, problems: [] } }),
    ],
  ])('keeps the permission that %s needs', async (_, prepare) => {
    allowed.add(PATTERN);
    await updateSites(() => [SITE]);
    await prepare();
    expect(await actions().remove(SITE)).not.toBeNull();
    expect(log).toEqual([]);
  });
});

test('a site is paused and resumed, once each', async () => {
  const paused = async (): Promise<readonly string[]> => {
    const settings = await loadSettings();
    return settings.ok ? settings.value.pausedSites : [];
  };
  await actions().setPaused(SITE, true);
  await actions().setPaused(SITE, true);
  expect(await paused()).toEqual([SITE]);
  await actions().setPaused(SITE, false);
  expect(await paused()).toEqual([]);
  // From the panel beside a page.
  expect([await pauseSite(SITE), await pauseSite(SITE)]).toEqual([true, true]);
  expect(await paused()).toEqual([SITE]);
  expect(await resumeSite(SITE)).toBe(true);
  expect(await paused()).toEqual([]);
});
