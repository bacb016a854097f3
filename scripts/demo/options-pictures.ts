import type { Page } from 'puppeteer-core';
import { pressByName } from '../../tests/extension/harness/press-by-name.ts';
import { waitForSourceText } from '../../tests/extension/harness/sources.ts';
import { writeSettings } from '../../tests/extension/harness/write-settings.ts';
import type { GlossarySite } from './glossary-site.ts';
import { type Camera, PICTURE_SIZE, pictureOf, reportPicture } from './picture.ts';

/** Something in a view that is there once its contents are; without one, the view is there at once. */
const CONTENTS: Readonly<Record<string, string>> = {
  glossary: '.entry-row',
  templates: '.template-name',
  shortcuts: 'kbd',
};

/** Views that are shown in full; the others have more than anybody looks at. */
const TALL: ReadonlySet<string> = new Set(['reading', 'sources', 'data']);

/** Takes a picture of each view of the options, with one glossary in use and another one being looked at. */
export async function takeOptionsPictures(camera: Camera, site: GlossarySite): Promise<void> {
  await writeSettings(camera.session, { role: 'cx' });
  const page = await camera.session.openExtensionPage('options.html#sources');
  await page.setViewport(PICTURE_SIZE);
  await page.bringToFront();
  await lookAt(page, site.platform);
  await pressByName(page, 'Add this glossary');
  await waitForSourceText(page, 'Platform glossary', '2 terms', 'Sync now');
  await lookAt(page, site.support);
  // The one with the preview first: it is gone once another view is shown.
  await takeView(camera, page, 'sources');
  for (const view of await viewsOf(page)) if (view !== 'sources') await takeView(camera, page, view);
  await page.close();
}

/** Types an address and waits for the preview of what lies there. */
async function lookAt(page: Page, address: string): Promise<void> {
  await page.locator('.line-form input[type="url"]').fill(address);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.preview .sample');
}

/** All views, by the links of the menu. */
function viewsOf(page: Page): Promise<string[]> {
  return page.$$eval('.options-menu a', (links) => links.map(({ hash }) => hash.slice(1)));
}

async function takeView(camera: Camera, page: Page, view: string): Promise<void> {
  const name = `options-${view}`;
  await page.evaluate((wanted) => {
    if (location.hash !== `#${wanted}`) location.hash = wanted;
  }, view);
  await page.waitForSelector(`.options-menu a[href="#${view}"][aria-current]`);
  const contents = CONTENTS[view];
  if (contents !== undefined) await page.waitForSelector(contents);
  // The menu is sticky: in a picture of the whole page it would stand where the page was scrolled to.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.screenshot({ path: pictureOf(name, camera), fullPage: TALL.has(view) });
  reportPicture(name, camera);
}
