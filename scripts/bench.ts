/**
 * `npm run bench`: measures Parlance beside other ways to find many terms, in Node and in real browsers, and writes
 * docs/performance.md (what stands between its markers), docs/performance.json and docs/images/performance-*.svg.
 * `--node-only` leaves the browsers out, `--browser-only` all else; what they gave the last time stays. `--minutes N`
 * begins nothing new in browsers after N minutes. `--quick` only shows that everything runs: it writes to .output/bench
 * and leaves docs alone.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { runBrowser } from '../tests/bench/browser/run-browser.ts';
import { nodePart } from '../tests/bench/node/node-part.ts';
import type { NodeReport } from '../tests/bench/node/run-node.ts';
import type { BenchOptions, BenchPart } from '../tests/bench/report/bench-part.ts';
import { drawPlot } from '../tests/bench/report/draw-plot.ts';
import { fillMarkers } from '../tests/bench/report/fill-markers.ts';
import { ROOT, run, runTool } from './run-tool.ts';

const OUTPUT = path.join(ROOT, '.output/bench');
const DOCUMENT = 'docs/performance.md';
const FIGURES = 'docs/performance.json';
const IMAGES = 'docs/images';

/** In a process of its own, from one bundled function, as the extension is: imports between modules cost time. */
async function runNodePart({ quick }: BenchOptions): Promise<BenchPart> {
  const program = path.join(OUTPUT, 'bench-node.cjs');
  const report = path.join(OUTPUT, 'bench-node.json');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench-node.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'iife',
    // Of the file that asks for it, which is the one that describes problems of glossaries.
    define: { 'import.meta.dirname': JSON.stringify(path.join(ROOT, 'build')) },
  });
  const args = ['--max-old-space-size=4096', program, ROOT, report, ...(quick ? ['--quick'] : [])];
  const { ok } = await run(process.execPath, args, { output: 'show' });
  if (!ok) throw new Error('The half without a browser failed');
  // Written a moment ago by the same code.
  return nodePart(JSON.parse(readFileSync(report, 'utf8')) as NodeReport);
}

/** Figures of parts that did not run are kept. */
function mergeFigures(parts: Readonly<Record<string, BenchPart>>): string {
  const file = path.join(ROOT, FIGURES);
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const figures = Object.entries(parts).map(([name, { figures }]) => [name, figures] as const);
  return JSON.stringify({ ...(before as object), ...Object.fromEntries(figures) }, undefined, 2);
}

/** Paths of the files that were written. */
function write(folder: string, parts: Readonly<Record<string, BenchPart>>): readonly string[] {
  const written: string[] = [];
  const save = (name: string, contents: string): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
    written.push(file);
  };
  let document = readFileSync(path.join(ROOT, DOCUMENT), 'utf8');
  for (const { tables, plots } of Object.values(parts)) {
    document = fillMarkers(document, tables);
    for (const [name, plot] of Object.entries(plots)) {
      save(`${IMAGES}/performance-${name}.svg`, drawPlot(plot));
    }
  }
  save(DOCUMENT, document);
  save(FIGURES, mergeFigures(parts));
  return written;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'node-only': { type: 'boolean', default: false },
      'browser-only': { type: 'boolean', default: false },
      minutes: { type: 'string', default: '60' },
      quick: { type: 'boolean', default: false },
    },
  });
  mkdirSync(OUTPUT, { recursive: true });
  const log = (line: string): void => console.log(`  ${line}`);
  const options: BenchOptions = { root: ROOT, quick: values.quick, minutes: Number(values.minutes), log };
  const parts: Record<string, BenchPart> = {};
  if (!values['browser-only']) {
    console.log('Without a browser');
    parts['node'] = await runNodePart(options);
  }
  if (!values['node-only']) {
    console.log('In browsers');
    const browser = await runBrowser(options);
    if (browser !== undefined) parts['browser'] = browser;
  }
  writeFileSync(path.join(ROOT, '.output/bench.json'), mergeFigures(parts));
  const written = write(values.quick ? OUTPUT : ROOT, parts);
  // What goes to .output is for nobody's eyes.
  const texts = values.quick ? [] : written.filter((file) => !file.endsWith('.svg'));
  if (texts.length > 0) await runTool('prettier', ['--write', ...texts]);
  for (const { tables } of Object.values(parts))
    console.log(tables['targets'] ?? tables['browser-targets'] ?? '');
  for (const file of written) console.log(path.relative(ROOT, file));
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
