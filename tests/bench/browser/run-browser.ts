import process from 'node:process';
import { buildExtension, outputDirOf } from '../../../scripts/build-extension.ts';
import { BROWSER_KINDS, type BrowserKind } from '../../extension/harness/find-browser.ts';
import { describeMachine } from '../machine.ts';
import { readCorpus } from '../node/corpus.ts';
import type { BenchOptions, BenchPart } from '../report/bench-part.ts';
import { makeTermLists } from './bench-glossary.ts';
import { makeBenchPages } from './bench-pages.ts';
import { startStage } from './bench-stage.ts';
import { browserPart } from './browser-part.ts';
import { ReportBuilder } from './report-builder.ts';
import { measureStage, type StageWork } from './measure-stage.ts';
import { measureSize } from './start/measure-size.ts';

const PAGES = [
  { name: '50 kB', bytes: 50_000 },
  { name: '500 kB', bytes: 500_000 },
  { name: '1 MB', bytes: 1_000_000 },
  { name: '5 MB', bytes: 5_000_000 },
];
/** What matters most comes first: a run may be given too little time for all. */
const SIZES = [2_000, 50_000, 10_000, 200];

/**
 * The half of the bench in real browsers, in both or in those that `PARLANCE_BROWSERS` names, with the release build
 * but for the sites in its manifest: pages and glossary come from a server on this machine.
 */
export async function runBrowser({
  root,
  quick,
  minutes,
  log,
}: BenchOptions): Promise<BenchPart | undefined> {
  const kinds = wantedBrowsers();
  if (kinds.length === 0) return undefined;
  const describe = describeMachine();
  for (const kind of kinds) await build(kind, log);
  log('Pages and lists of terms');
  const lists = await makeTermLists(root);
  const pages = makeBenchPages(root, quick ? PAGES.slice(0, 1) : PAGES, lists.paragraphs);
  const sizes = quick ? SIZES.slice(-1) : SIZES;
  const work: Omit<StageWork, 'terms'> = { root, lists, pages, prose: readCorpus(root).blocks, quick, log };
  const report = new ReportBuilder(log);
  const end = performance.now() + minutes * 60_000;
  for (const terms of sizes) {
    for (const kind of kinds) {
      if (performance.now() > end) {
        log(`${kind}: ${terms} terms left out, since the time is over`);
        continue;
      }
      log(`${kind}: ${terms} terms`);
      const stage = await startStage(kind, { root, lists, terms });
      try {
        report.addBrowser(await stage.extension.browser.version());
        await measureStage(stage, { ...work, terms }, report);
      } finally {
        await stage.close();
      }
    }
  }
  const [first] = kinds;
  const code = first === undefined ? [] : measureSize(outputDirOf(first, 'bench'));
  return browserPart(
    report.finish({ machine: describe(), pages, sizes: sizes.toSorted((a, b) => a - b), code }),
  );
}

/** Both unless `PARLANCE_BROWSERS` names some. */
function wantedBrowsers(): readonly BrowserKind[] {
  const named = process.env['PARLANCE_BROWSERS']?.split(',');
  return BROWSER_KINDS.filter((kind) => named?.includes(kind) ?? true);
}

async function build(kind: BrowserKind, log: (line: string) => void): Promise<void> {
  log(`${kind}: building the extension`);
  const { ok, output } = await buildExtension(kind, 'bench');
  if (!ok) throw new Error(output);
}
