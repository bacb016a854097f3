import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import {
  BROWSER_KINDS,
  type BrowserKind,
  installAdvice,
  lookForBrowser,
} from '../tests/extension/harness/find-browser.ts';
import { run } from './run-tool.ts';

const DEBIAN_PACKAGES: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const OS_RELEASE = '/etc/os-release';

/** What decides whether this machine's browsers are ours to install. */
export interface Machine {
  readonly platform: string;
  readonly userId: number | undefined;
  /** Text of `/etc/os-release`; '' where there is none. */
  readonly osRelease: string;
}

/**
 * Debian itself and as root only. Ubuntu has the same apt-get, but no firefox-esr, and its chromium is a snap,
 * which does not run in a container.
 */
export function canInstall({ platform, userId, osRelease }: Machine): boolean {
  return platform === 'linux' && userId === 0 && /^ID="?debian"?\s*$/m.test(osRelease);
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    userId: process.getuid?.(),
    osRelease: existsSync(OS_RELEASE) ? readFileSync(OS_RELEASE, 'utf8') : '',
  };
}

const listMissing = (kinds: readonly BrowserKind[]): BrowserKind[] =>
  kinds.filter((kind) => lookForBrowser(kind) === undefined);

/**
 * Makes sure that these browsers are there. On Debian, as root, it installs what is missing, and nothing else;
 * elsewhere it says what to install. Gives the complaints that remain.
 */
export async function installBrowsers(
  kinds: readonly BrowserKind[] = BROWSER_KINDS,
  machine: Machine = thisMachine(),
): Promise<string[]> {
  const missing = listMissing(kinds);
  if (missing.length === 0 || !canInstall(machine)) return missing.map(installAdvice);
  const packages = missing.map((kind) => DEBIAN_PACKAGES[kind]);
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update'], { env });
  const installed = await run('apt-get', ['install', '-y', ...packages], { env });
  const remaining = listMissing(missing);
  if (remaining.length > 0) console.error(updated.output + installed.output);
  return remaining.map(installAdvice);
}
