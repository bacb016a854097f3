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

/** More match patterns for a private build (README.md) and for tests, separated by commas. */
const extraSites = (process.env['PARLANCE_SITES'] ?? '').split(',').filter((pattern) => pattern !== '');
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
  // No requests but to the extension's own files, and the browser sees to it; a synced glossary will widen this.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

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
      permissions: ['storage', 'scripting'],
      host_permissions: sites,
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
      // The only letters that are free with Alt+Shift in both browsers (measured): D, J and K.
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
        'toggle-site': { description: '__MSG_commandToggle__' },
      },
      ...(chromium
        ? { minimum_chrome_version: CHROMIUM_MINIMUM, externally_connectable: { ids: [] } }
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
