import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';

/** The folder of the project: scripts may be started from anywhere. */
export const ROOT = path.resolve(import.meta.dirname, '..');

export interface RunOptions {
  env?: Readonly<Record<string, string>>;
  /** `show` prints as it comes, `keep` returns the output. Default `keep`. */
  output?: 'show' | 'keep';
}

export interface RunResult {
  ok: boolean;
  /** What the program wrote, when it was kept. */
  output: string;
}

/** Runs a program in the project's folder. It never throws: a program that cannot start has failed. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { env = {}, output = 'keep' } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const keep = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}` }));
    child.on('close', (status) => resolve({ ok: status === 0, output: text }));
  });
}

const packageManifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** Runs a development tool by its JavaScript entry, without the shell that `node_modules/.bin` needs on Windows. */
export function runTool(
  packageName: string,
  args: readonly string[],
  options: RunOptions & { binary?: string } = {},
): Promise<RunResult> {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const manifest = packageManifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const entry = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[options.binary ?? packageName];
  if (entry === undefined) throw new Error(`${packageName} has no program ${options.binary ?? packageName}`);
  return run(process.execPath, [path.join(folder, entry), ...args], options);
}
