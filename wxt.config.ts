import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { ROLE_PROFILES_ASSET, roleProfilesAsset } from './build/role-profiles.ts';
import { STARTER_ASSET, starterGlossaryAsset } from './build/starter-glossary.ts';

/** Sites that everybody's Parlance runs on; self-hosted Jira and Confluence are added one by one. */
const SITES = [
  'https://*.atlassian.net/*',
  'https://*.notion.so/*',
  'https://*.notion.site/*',
  'https://*.notion.com/*',
];

/** More sites for a private build (docs/admin.md) and for tests: match patterns, separated by commas. */
const extraSites = patternsIn('PARLANCE_SITES');
/** Origins of glossaries that a private build may read without asking, in the same way. */
const sourceOrigins = patternsIn('PARLANCE_SOURCES');
const STARTER_FOLDER = 'glossary';
/** Folder of the glossary that is built in; tests build with a small one of their own. */
const glossaryFolder = process.env['PARLANCE_GLOSSARY'] || STARTER_FOLDER;
/** Suffix of the output folder, so that test and demo builds lie beside the release build. */
const outputSuffix = process.env['PARLANCE_OUT'] || undefined;

const GECKO_ID = 'parlance@parlance.example';
const CHROMIUM_MINIMUM = '140';
const FIREFOX_MINIMUM = '150.0';

const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // The address of the glossary is the reader's to choose, so no narrower promise than "encrypted" can be made here.
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

function patternsIn(variable: string): string[] {
  return (process.env[variable] ?? '').split(',').filter((pattern) => pattern !== '');
}

export default defineConfig({
  modules: [
    '@wxt-dev/module-react',
    '@wxt-dev/webextension-polyfill',
    '@wxt-dev/i18n/module',
    '@wxt-dev/auto-icons',
  ],
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  ...(outputSuffix !== undefined && { outDirTemplate: `{{browser}}-mv{{manifestVersion}}-${outputSuffix}` }),
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      const folder = resolve(wxt.config.root, glossaryFolder);
      // A glossary of somebody's own need not say what the roles do: ours do then.
      const starterFolder = resolve(wxt.config.root, STARTER_FOLDER);
      files.push(await starterGlossaryAsset(folder), await roleProfilesAsset([folder, starterFolder]));
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(STARTER_ASSET, ROLE_PROFILES_ASSET);
    },
  },
  manifest: ({ browser }) => {
    const chromium = browser !== 'firefox';
    const sites = [...SITES, ...extraSites];
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      permissions: ['storage', 'scripting', 'alarms', 'contextMenus', ...(chromium ? ['sidePanel'] : [])],
      host_permissions: [...sites, ...sourceOrigins],
      // Asked for one origin at a time, from a click: a self-hosted site, or a glossary whose server has no CORS.
      optional_host_permissions: ['https://*/*'],
      content_scripts: [{ matches: sites, js: ['content-script.js'], run_at: 'document_idle' }],
      web_accessible_resources: [
        {
          resources: ['card.html'],
          matches: ['https://*/*', ...extraSites.filter((pattern) => pattern.startsWith('http:'))],
          ...(chromium && { use_dynamic_url: true }),
        },
      ],
      content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
      action: { default_title: '__MSG_extName__' },
      // Letters that are free with Alt+Shift in both browsers (measured): D, J, K, L and few others.
      commands: {
        'next-term': {
          suggested_key: { default: 'Alt+Shift+J' },
          description: '__MSG_commandNext__',
        },
        'previous-term': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_commandPrevious__',
        },
        explain: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandExplain__' },
        'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPanel__' },
        restate: { description: '__MSG_commandRestate__' },
        'toggle-site': { description: '__MSG_commandToggle__' },
      },
      ...(chromium
        ? {
            minimum_chrome_version: CHROMIUM_MINIMUM,
            externally_connectable: { ids: [] },
            storage: { managed_schema: 'managed_schema.json' },
          }
        : {
            browser_specific_settings: {
              gecko: {
                id: GECKO_ID,
                strict_min_version: FIREFOX_MINIMUM,
                data_collection_permissions: { required: ['none'] },
              },
            },
          }),
    };
  },
});
