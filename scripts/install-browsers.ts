import { existsSync } from 'node:fs';
import process from 'node:process';
import { type BrowserKind, installAdvice, lookForBrowser } from '../tests/extension/harness/find-browser.ts';
import { run } from './run-tool.ts';

/** A program that the tests need, how to tell whether it is there, and its name in Debian. */
interface Requirement {
  debianPackage: string;
  /** What to do, or nothing where the program is there. */
  complain: () => Promise<string | undefined>;
}

function browserRequirement(kind: BrowserKind, debianPackage: string): Requirement {
  const complain = (): string | undefined =>
    lookForBrowser(kind) === undefined ? installAdvice(kind) : undefined;
  return { debianPackage, complain: async () => complain() };
}

const REQUIREMENTS: readonly Requirement[] = [
  browserRequirement('chromium', 'chromium'),
  browserRequirement('firefox', 'firefox-esr'),
];

interface Missing {
  debianPackage: string;
  advice: string;
}

async function listMissing(): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const { debianPackage, complain } of REQUIREMENTS) {
    const advice = await complain();
    if (advice !== undefined) missing.push({ debianPackage, advice });
  }
  return missing;
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Makes sure that both browsers are there. On Debian and Ubuntu, as root, it installs what is missing,
 * and nothing else; elsewhere it says what to install. Gives the complaints that remain.
 */
export async function installBrowsers(): Promise<string[]> {
  const missing = await listMissing();
  if (missing.length === 0 || !canInstall()) return missing.map(({ advice }) => advice);
  const packages = missing.map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update'], { env });
  const installed = await run('apt-get', ['install', '-y', ...packages], { env });
  const remaining = await listMissing();
  if (remaining.length > 0) console.error(updated.output + installed.output);
  return remaining.map(({ advice }) => advice);
}
