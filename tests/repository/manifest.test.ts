import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

/**
 * What we ask of people is pinned: every permission and every resource that pages can reach is a promise. Whoever
 * adds one changes this test, and says why in the commit.
 */
function readManifest(folder: string): Record<string, unknown> {
  const path = join(ROOT, '.output', folder, 'manifest.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: build first (npm run build)`);
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error(`${path} is no manifest`);
  return { ...manifest };
}

const SITES = [
  'https://*.atlassian.net/*',
  'https://*.notion.so/*',
  'https://*.notion.site/*',
  'https://*.notion.com/*',
];

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self' https:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

describe.each([
  ['chrome-mv3', { use_dynamic_url: true }, ['sidePanel']],
  ['firefox-mv3', {}, []],
])('the manifest of %s', (folder, cardExtras, panelPermissions) => {
  const manifest = readManifest(folder);

  test('asks for no more than it needs', () => {
    expect(manifest['permissions']).toEqual([
      'storage',
      'scripting',
      'alarms',
      'contextMenus',
      ...panelPermissions,
    ]);
    expect(manifest['host_permissions']).toEqual(SITES);
    expect(manifest['optional_permissions']).toBeUndefined();
    // Nothing of it is granted until a person says yes to one origin.
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
  });

  test('runs one isolated content script on the known sites', () => {
    expect(manifest['content_scripts']).toEqual([
      { matches: SITES, js: ['content-script.js'], run_at: 'document_idle' },
    ]);
  });

  test('lets pages reach the card and nothing else', () => {
    expect(manifest['web_accessible_resources']).toEqual([
      { resources: ['card.html'], matches: ['https://*/*'], ...cardExtras },
    ]);
  });

  test('pins the policy of extension pages', () => {
    expect(manifest['content_security_policy']).toEqual({ extension_pages: CSP });
  });

  test('has at most four default command keys, or Chromium refuses it', () => {
    const commands = Object.values({ ...(manifest['commands'] as object) });
    const withKey = commands.filter((command) => JSON.stringify(command).includes('suggested_key'));
    expect(withKey.length).toBeGreaterThan(0);
    expect(withKey.length).toBeLessThanOrEqual(4);
  });
});

test('Firefox is told that no data is collected', () => {
  expect(readManifest('firefox-mv3')['browser_specific_settings']).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  });
});

test('Chromium takes no messages from other extensions or pages', () => {
  expect(readManifest('chrome-mv3')['externally_connectable']).toEqual({ ids: [] });
});
