import path from 'node:path';
import type { BrowserKind } from '../tests/extension/harness/find-browser.ts';
import { ROOT, runTool } from './run-tool.ts';

/** Self-hosted Jira and Confluence of the fixtures, which the release build knows only after a permission. */
const SELF_HOSTED_SITES = ['https://jira.example.com/*', 'https://wiki.example.com/*'];

/** The tests' own glossary servers under one of their two names; under the other they need a permission. */
const TEST_SOURCES = ['https://localhost/*'];

/** The small glossary of the tests, whose terms stay as they are while the starter glossary is worked on. */
const TEST_GLOSSARY = 'tests/fixtures/glossary';

/** The bench serves pages and glossaries itself: requests that are answered by automation are slow. */
const BENCH_ORIGINS = ['https://localhost/*'];

/** `release` is what people get; the others lie beside it, with sites of their own in their manifest. */
export type BuildPurpose = 'release' | 'test' | 'demo' | 'bench';

const SITES: Readonly<Record<BuildPurpose, readonly string[]>> = {
  release: [],
  test: SELF_HOSTED_SITES,
  demo: SELF_HOSTED_SITES,
  bench: BENCH_ORIGINS,
};

const SOURCES: Readonly<Record<BuildPurpose, readonly string[]>> = {
  release: [],
  test: TEST_SOURCES,
  demo: [],
  bench: BENCH_ORIGINS,
};

const BROWSER_NAMES: Readonly<Record<BrowserKind, string>> = { chromium: 'chrome', firefox: 'firefox' };

export function outputDirOf(kind: BrowserKind, purpose: BuildPurpose): string {
  const suffix = purpose === 'release' ? '' : `-${purpose}`;
  return path.join(ROOT, '.output', `${BROWSER_NAMES[kind]}-mv3${suffix}`);
}

export interface BuildResult {
  ok: boolean;
  outputDir: string;
  output: string;
}

/** Builds the extension for a browser; `wxt.config.ts` reads the variables. */
export async function buildExtension(kind: BrowserKind, purpose: BuildPurpose): Promise<BuildResult> {
  const browser = kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const { ok, output } = await runTool('wxt', ['build', ...browser], {
    // All of them, so that what is set where the tests are started from has no say.
    env: {
      PARLANCE_SITES: SITES[purpose].join(','),
      PARLANCE_SOURCES: SOURCES[purpose].join(','),
      PARLANCE_OUT: purpose === 'release' ? '' : purpose,
      PARLANCE_GLOSSARY: purpose === 'test' ? TEST_GLOSSARY : '',
    },
  });
  return { ok, output, outputDir: outputDirOf(kind, purpose) };
}
