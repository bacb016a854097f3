import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { GLOSSARY_FORMATS } from '../../lib/core/glossary/glossary-reading.ts';
import { ROOT } from './source-files.ts';

const share = z.strictObject({ count: z.int().min(0), percent: z.int().min(0).max(100) });
const text = z.string().min(1);

/** What `--json` promises, to the letter. */
const reportSchema = z.strictObject({
  format: z.enum(GLOSSARY_FORMATS).nullable(),
  terms: z.int().min(0),
  problems: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      place: text,
      message: text,
      fix: text,
    }),
  ),
  coverage: z.strictObject({
    terms: z.int().min(0),
    senses: z.int().min(0),
    definition: share,
    roles: z.strictObject({ product: share, engineering: share, ml: share, cx: share }),
    ask: share,
    owner: share,
    links: share,
  }),
});

export type CheckReport = z.infer<typeof reportSchema>;

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
  /** Through the script that `npm run` starts. */
  readonly asNpm?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const SCRIPT = join(ROOT, 'scripts/check-glossary.ts');

/** Runs the real program in a process of its own, which ends by itself. */
export function runCheckGlossary(
  args: readonly string[],
  { input = '', cwd = ROOT, asNpm = false, env = {} }: RunOptions = {},
): Promise<ProgramRun> {
  const program = asNpm
    ? [join(ROOT, 'scripts/ensure-installed.mjs'), 'scripts/check-glossary.ts']
    : [SCRIPT];
  // Whoever runs these tests with npm says where from, which is not where the test is.
  const { INIT_CWD: _, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...args], { cwd, env: { ...inherited, ...env } });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, ...output }));
    // A program that does not read its input closes it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs it with `--json`; fails where anything but the promised JSON comes out. */
export async function checkAsJson(
  given: string,
  options: RunOptions = {},
): Promise<{ readonly exitCode: number | null; readonly report: CheckReport }> {
  const { exitCode, stdout } = await runCheckGlossary([given, '--json'], options);
  return { exitCode, report: reportSchema.parse(JSON.parse(stdout)) };
}
