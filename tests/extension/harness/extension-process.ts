import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ExtensionBrowser } from './extension-browser.ts';
import { runInFirefox } from './firefox-privileged.ts';

/** What the process costs in which the extension's own pages and its background run. */
export interface ProcessCost {
  readonly memoryMb: number;
  /** The most it ever was. */
  readonly peakMb: number;
  /** Time on a processor, of all its threads: what other programs do changes little of it. */
  readonly processorMs: number;
}

/** Of the kernel's clock, whatever that of the machine is. */
const TICK_MS = 10;

/** `undefined` on systems without `/proc`. */
export async function readProcessCost(extension: ExtensionBrowser): Promise<ProcessCost | undefined> {
  try {
    const pid = extension.kind === 'chromium' ? chromiumProcess(extension) : await firefoxProcess(extension);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string): number =>
      Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
    // After the name, which may hold anything: fields 14 and 15 of all.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { memoryMb: read('VmRSS'), peakMb: read('VmHWM'), processorMs: ticks * TICK_MS };
  } catch {
    return undefined;
  }
}

/** The renderer below this very browser that says so; the largest one where there are several. */
function chromiumProcess(extension: ExtensionBrowser): string {
  const root = String(extension.browser.process()?.pid);
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, parentOf(pid)]),
  );
  const isOurs = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === root || isOurs(parents.get(pid)));
  const found = [...parents.keys()].filter(
    (pid) => isOurs(pid) && commandOf(pid).includes('--extension-process'),
  );
  const [largest] = found.toSorted((a, b) => pagesOf(b) - pagesOf(a));
  if (largest === undefined) throw new Error('The extension has no process');
  return largest;
}

function parentOf(pid: string): string | undefined {
  return /^PPid:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1];
}

const commandOf = (pid: string): string => readOrEmpty(`/proc/${pid}/cmdline`);

const pagesOf = (pid: string): number => Number(readOrEmpty(`/proc/${pid}/statm`).split(' ')[1] ?? 0);

/** A process may end between being listed and being read. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function firefoxProcess({ browser }: ExtensionBrowser): Promise<string> {
  const pid = await runInFirefox(
    browser,
    `async () => {
      const { children } = await ChromeUtils.requestProcInfo();
      return children.find(({ type }) => type === 'extension')?.pid ?? null;
    }`,
  );
  return String(z.number().parse(pid));
}
