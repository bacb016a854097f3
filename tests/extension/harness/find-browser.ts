import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The two families of browsers Parlance supports. Chrome and Edge are driven as Chromium. */
export type BrowserKind = 'chromium' | 'firefox';

export const BROWSER_KINDS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

/** The variable with which people name a browser of their own. */
const OVERRIDES: Readonly<Record<BrowserKind, string>> = {
  chromium: 'PARLANCE_CHROMIUM',
  firefox: 'PARLANCE_FIREFOX',
};

/** Looked up on the PATH, in this order. */
const COMMANDS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Where installers put the browsers that are not on the PATH. */
function installPlaces(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
    const bundles: Readonly<Record<BrowserKind, readonly string[]>> = {
      chromium: [
        'Chromium.app/Contents/MacOS/Chromium',
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    };
    return applications.flatMap((folder) => bundles[kind].map((bundle) => path.join(folder, bundle)));
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((root) => root !== undefined);
    const programs: Readonly<Record<BrowserKind, readonly string[]>> = {
      chromium: [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ],
      firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    };
    return roots.flatMap((root) => programs[kind].map((program) => path.join(root, program)));
  }
  const places: Readonly<Record<BrowserKind, readonly string[]>> = {
    chromium: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
    firefox: ['/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
  };
  return [...places[kind]];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findOnPath(commands: readonly string[]): string | undefined {
  const extension = process.platform === 'win32' ? '.exe' : '';
  for (const command of commands) {
    for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
      if (folder === '') continue;
      const file = path.join(folder, command + extension);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

/** What to do when there is no such browser, in one sentence for the terminal. */
export function installAdvice(kind: BrowserKind): string {
  const override = `or set ${OVERRIDES[kind]} to the path of its executable`;
  if (kind === 'firefox') {
    return `Firefox was not found: install it (Debian: apt-get install firefox-esr; elsewhere: https://www.mozilla.org/firefox/), ${override}.`;
  }
  return `Neither Chromium, Chrome nor Edge was found: install one (Debian: apt-get install chromium; elsewhere: https://www.google.com/chrome/), ${override}.`;
}

/** The path of an installed browser, or `undefined`. */
export function lookForBrowser(kind: BrowserKind): string | undefined {
  const override = process.env[OVERRIDES[kind]];
  if (override !== undefined && override !== '') {
    if (isExecutable(override)) return override;
    throw new Error(`${OVERRIDES[kind]} names ${override}, which is not an executable file.`);
  }
  return findOnPath(COMMANDS[kind]) ?? installPlaces(kind).find(isExecutable);
}

/** The path of an installed browser; the error says what to install when there is none. */
export function findBrowser(kind: BrowserKind): string {
  const found = lookForBrowser(kind);
  if (found === undefined) throw new Error(installAdvice(kind));
  return found;
}
