/**
 * `npm start`: Parlance on demo pages, without a network.
 * With a display it opens a browser with the extension in it and the pages in tabs, until the browser is closed.
 * Without one (or in CI, or with `--headless`) it opens the card on every page, light and dark, and writes the pictures to
 * `.output/demo`. `--firefox` takes Firefox instead of Chromium.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openCard } from '../tests/extension/harness/card.ts';
import type { ColourScheme, ExtensionBrowser } from '../tests/extension/harness/extension-browser.ts';
import { type BrowserKind, lookForBrowser } from '../tests/extension/harness/find-browser.ts';
import { launchWithExtension } from '../tests/extension/harness/launch.ts';
import {
  MARK_NAMES,
  type Marks,
  markedWords,
  scrollToText,
  waitForMarks,
  waitForSettledMarks,
} from '../tests/extension/harness/marks.ts';
import { serveFixtures } from '../tests/extension/harness/serve-fixture.ts';
import { DEMO_PAGES, type DemoPage } from '../tests/fixtures/pages.ts';
import { buildExtension } from './build-extension.ts';
import { installBrowsers } from './install-browsers.ts';
import { ROOT } from './run-tool.ts';
import { whyNoWindow } from './why-no-window.ts';

const PICTURES = path.join(ROOT, '.output/demo');
const COLOUR_SCHEMES: readonly ColourScheme[] = ['light', 'dark'];

/** A common laptop screen, so that the pictures show what a reader sees. */
const PICTURE_SIZE = { width: 1280, height: 900 };

/** Chromium unless Firefox is asked for, or the only one there. What is not there is installed where we may. */
async function obtainBrowser(wantsFirefox: boolean): Promise<BrowserKind> {
  const hasOnlyFirefox = lookForBrowser('chromium') === undefined && lookForBrowser('firefox') !== undefined;
  const kind = wantsFirefox || hasOnlyFirefox ? 'firefox' : 'chromium';
  const complaints = await installBrowsers([kind]);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return kind;
}

function describe(marks: Marks): string {
  const kinds = [
    [MARK_NAMES.term, 'terms'],
    [MARK_NAMES.ambiguous, 'several meanings'],
    [MARK_NAMES.unknown, 'unknown acronyms'],
  ] as const;
  return kinds
    .map(([name, label]) => [label, [...new Set(marks[name])]] as const)
    .filter(([, words]) => words.length > 0)
    .map(([label, words]) => `    ${label}: ${words.join(', ')}`)
    .join('\n');
}

/** Opens the card of the page's show-piece and takes the picture. */
async function takePicture(session: ExtensionBrowser, demo: DemoPage, scheme: ColourScheme): Promise<void> {
  const page = await session.newPage();
  await serveFixtures(page, [demo], { colourScheme: scheme });
  await page.goto(demo.address);
  await waitForMarks(page);
  await scrollToText(page, demo.showPiece);
  const isShowPiece = (word: string): boolean => word.toLowerCase() === demo.showPiece.toLowerCase();
  await waitForMarks(page, (current) => markedWords(current).some(isShowPiece));
  const marks = await waitForSettledMarks(page);
  await openCard(page, { word: demo.showPiece });
  const picture: `${string}.png` = `${path.join(PICTURES, demo.id)}-${scheme}.png`;
  await page.screenshot({ path: picture });
  console.log(
    `  ${demo.id}, ${scheme}: ${markedWords(marks).length} marks → ${path.relative(ROOT, picture)}`,
  );
  if (scheme === 'light') console.log(describe(marks));
  await page.close();
}

async function takePictures(kind: BrowserKind, outputDir: string): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  let failures = 0;
  for (const colourScheme of COLOUR_SCHEMES) {
    const session = await launchWithExtension(kind, {
      outputDir,
      viewport: PICTURE_SIZE,
      media: { colourScheme },
    });
    try {
      for (const demo of DEMO_PAGES) {
        await takePicture(session, demo, colourScheme).catch((error: unknown) => {
          failures += 1;
          console.error(
            `  ${demo.id}, ${colourScheme}: FAILED. ${error instanceof Error ? error.message : String(error)}`,
          );
        });
      }
      for (const error of await session.readErrors()) console.error(`  browser: ${error}`);
    } finally {
      await session.close();
    }
  }
  return failures;
}

async function showDemo(kind: BrowserKind, outputDir: string): Promise<void> {
  const session = await launchWithExtension(kind, { outputDir, headless: false, viewport: null });
  for (const demo of DEMO_PAGES) {
    const page = await session.newPage();
    await serveFixtures(page, [demo]);
    await page.goto(demo.address);
    console.log(`  ${demo.address}`);
  }
  console.log('Hover a marked word. Close the browser to end.');
  await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
  });
  const kind = await obtainBrowser(values.firefox);
  console.log(`Building for ${kind === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  const build = await buildExtension(kind, 'demo');
  if (!build.ok) {
    console.error(build.output);
    return 1;
  }
  const { platform, env } = process;
  const reason = whyNoWindow({ headless: values.headless, platform, env });
  if (reason === undefined) {
    await showDemo(kind, build.outputDir);
    return 0;
  }
  console.log(`${reason}: opening the demo pages without a window.`);
  const failures = await takePictures(kind, build.outputDir);
  if (failures > 0) console.error(`${failures} of the demo pictures failed.`);
  return failures === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
