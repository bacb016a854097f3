import path from 'node:path';
import { build } from 'esbuild';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { processorClock } from '../edit/processor-time.ts';

/** What the script below leaves in the page. */
interface Compiling {
  readonly compileTerms: (terms: readonly string[]) => number;
}

const EMPTY: BenchPage = { name: 'empty', html: '<!doctype html><title>Empty</title>', bytes: 40, blocks: 0 };

/**
 * Milliseconds on the processor that compiling these terms takes in this browser, once and for the first time, as when
 * the extension gets a new glossary. It does so in the background, not in pages.
 */
export async function measureCompile(
  stage: BenchStage,
  root: string,
  terms: readonly string[],
): Promise<number> {
  const tab = await stage.openBare(EMPTY);
  try {
    await tab.evaluate(await bundleCompiler(root));
    const clock = await processorClock(stage.extension, tab);
    const before = await clock();
    await tab.evaluate((list) => (globalThis as unknown as Compiling).compileTerms(list), [...terms]);
    return (await clock()) - before;
  } finally {
    await tab.close();
  }
}

async function bundleCompiler(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        import { compileIndex } from './lib/core/matching/compile-index.ts';
        import { encodeIndex } from './lib/core/matching/index-codec.ts';
        import { makeEntry } from './tests/core/matching/make-entry.ts';
        globalThis.compileTerms = (terms) => encodeIndex(compileIndex(terms.map((term) => makeEntry(term)))).length;
      `,
      resolveDir: path.resolve(root),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  const script = outputFiles[0]?.text;
  if (script === undefined) throw new Error('The compiler makes no script');
  return script;
}
