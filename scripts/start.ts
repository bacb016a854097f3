/**
 * `npm start`: Parlance on demo pages, without a network.
 * With a display it opens a browser with the extension in it and the pages in tabs, until the browser is closed.
 * Without one (or in CI, or with `--headless`) it opens the card on every page, the panel's views beside one and the
 * options, light and dark, and writes the pictures to `.output/demo`. `--firefox` takes Firefox instead of Chromium.
 */
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ColourScheme } from '../tests/extension/harness/extension-browser.ts';
import { type BrowserKind, lookForBrowser } from '../tests/extension/harness/find-browser.ts';
import { launchWithExtension } from '../tests/extension/harness/launch.ts';
import { launchReady } from '../tests/extension/harness/scenario.ts';
import { serveFixtures } from '../tests/extension/harness/serve-fixture.ts';
import { DEMO_PAGES } from '../tests/fixtures/pages.ts';
import { buildExtension } from './build-extension.ts';
import { takeCardPicture } from './demo/card-pictures.ts';
import { type GlossarySite, openGlossarySite } from './demo/glossary-site.ts';
import { takeOptionsPictures } from './demo/options-pictures.ts';
import { takePanelPictures } from './demo/panel-pictures.ts';
import { type Camera, PICTURE_SIZE, PICTURES } from './demo/picture.ts';
import { installBrowsers } from './install-browsers.ts';
import { whyNoWindow } from './why-no-window.ts';

const COLOUR_SCHEMES: readonly ColourScheme[] = ['light', 'dark'];

/** Chromium unless Firefox is asked for, or the only one there. What is not there is installed where we may. */
async function obtainBrowser(wantsFirefox: boolean): Promise<BrowserKind> {
  const hasOnlyFirefox = lookForBrowser('chromium') === undefined && lookForBrowser('firefox') !== undefined;
  const kind = wantsFirefox || hasOnlyFirefox ? 'firefox' : 'chromium';
  const complaints = await installBrowsers([kind]);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return kind;
}

/** Takes all pictures; how many of them failed. */
async function takePictures(kind: BrowserKind, outputDir: string): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  let failures = 0;
  for (const scheme of COLOUR_SCHEMES) {
    const site = await openGlossarySite(kind);
    try {
      const session = await launchReady(kind, {
        outputDir,
        viewport: PICTURE_SIZE,
        media: { colourScheme: scheme },
        ...site.launch,
      });
      try {
        failures += await takeInSession({ session, scheme }, site);
      } finally {
        await session.close();
      }
    } finally {
      await site.close();
    }
  }
  return failures;
}

async function takeInSession(camera: Camera, site: GlossarySite): Promise<number> {
  let failures = 0;
  const attempt = async (what: string, take: () => Promise<void>): Promise<void> => {
    await take().catch((error: unknown) => {
      failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`  ${what}, ${camera.scheme}: FAILED. ${reason}`);
    });
  };
  for (const demo of DEMO_PAGES) await attempt(demo.id, () => takeCardPicture(camera, demo));
  await attempt('panel', () => takePanelPictures(camera));
  await attempt('options', () => takeOptionsPictures(camera, site));
  for (const error of await camera.session.readErrors()) console.error(`  browser: ${error}`);
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
  console.log(
    'Rest the pointer on a marked word, or click Parlance in the toolbar. Close the browser to end.',
  );
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
