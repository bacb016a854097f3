/**
 * `npm test`: everything that must hold before a change goes in; ends with one line, `N passed, N failed`.
 * `npm test -- core components` runs only those Vitest projects (and the builds, where `extension` is among them).
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { buildExtension } from './build-extension.ts';
import { countVitest, type Count } from './count-vitest.ts';
import { installBrowsers } from './install-browsers.ts';
import { ROOT, runTool, type RunResult } from './run-tool.ts';

const VITEST_REPORT = path.join(ROOT, '.output/vitest.json');

interface Check {
  name: string;
  run: () => Promise<RunResult>;
}

/** One check, so that a project that fails does not hide what the next one says. */
async function typeCheck(): Promise<RunResult> {
  const projects = readdirSync(ROOT).filter((name) => /^tsconfig(\..+)?\.json$/.test(name));
  const results: RunResult[] = [];
  for (const project of projects)
    results.push(await runTool('typescript', ['-p', project], { binary: 'tsc' }));
  return {
    ok: results.every(({ ok }) => ok),
    output: results.map(({ output }) => output).join(''),
  };
}

/** WXT writes types and a tsconfig that ours extends: without them neither tsc nor Vitest reads a file. */
const PREPARATION: Check = { name: 'preparation', run: () => runTool('wxt', ['prepare']) };

const STATIC_CHECKS: readonly Check[] = [
  { name: 'format', run: () => runTool('prettier', ['--check', '.']) },
  { name: 'types', run: typeCheck },
  { name: 'lint', run: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'unused code', run: () => runTool('knip', []) },
];

const RELEASE_BUILDS: readonly Check[] = [
  { name: 'build for Chromium', run: () => buildExtension('chromium', 'release') },
  { name: 'build for Firefox', run: () => buildExtension('firefox', 'release') },
];

const TEST_BUILDS: readonly Check[] = [
  { name: 'test build for Chromium', run: () => buildExtension('chromium', 'test') },
  { name: 'test build for Firefox', run: () => buildExtension('firefox', 'test') },
];

async function runCheck({ name, run }: Check): Promise<Count> {
  const start = performance.now();
  const { ok, output } = await run();
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(output.trimEnd());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function runVitest(projects: readonly string[]): Promise<Count> {
  rmSync(VITEST_REPORT, { force: true });
  const { ok } = await runTool(
    'vitest',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
      // `extension` is in two parts: most of it, and what needs the machine for itself.
      ...projects.map((project) => `--project=${project}*`),
    ],
    { output: 'show' },
  );
  return countVitest(VITEST_REPORT, ok);
}

async function main(): Promise<number> {
  const projects = process.argv.slice(2);
  const runsAll = projects.length === 0;
  const needsBrowsers = runsAll || projects.includes('extension');
  if (needsBrowsers) {
    const missing = await installBrowsers().catch((error: unknown) => [String(error)]);
    if (missing.length > 0) {
      for (const advice of missing) console.error(advice);
      console.log(`0 passed, ${missing.length} failed`);
      return 1;
    }
  }
  const counts: Count[] = [];
  const checks = [
    PREPARATION,
    ...(runsAll ? STATIC_CHECKS : []),
    // Tests of the repository look at the manifests that people get.
    ...(runsAll || projects.includes('core') ? RELEASE_BUILDS : []),
    ...(needsBrowsers ? TEST_BUILDS : []),
  ];
  for (const check of checks) counts.push(await runCheck(check));
  counts.push(await runVitest(projects));

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
