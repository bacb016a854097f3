import type { Page } from 'puppeteer-core';
import { scrollToText, waitForSettledMarks } from '../../tests/extension/harness/marks.ts';
import { serveFixtures, type FixtureRoute } from '../../tests/extension/harness/serve-fixture.ts';
import { clickIn } from '../../tests/extension/harness/spec-panel.ts';
import { writeSettings } from '../../tests/extension/harness/write-settings.ts';
import { type FixturePage, fixturePage } from '../../tests/fixtures/pages.ts';
import { PAGE_SIZE, PANEL_SIZE, takePictureBeside } from './beside.ts';
import { draftPage } from './draft-page.ts';
import type { Camera } from './picture.ts';

/** What the reader of the pictures looks up, and the beginning of the passage that they have restated. */
const SHOWN_TERM = 'key-result';
const PASSAGE = 'Prices and policies change';

/** Takes a picture of each view of the panel beside the demo page of Confluence, for a reader from CX. */
export async function takePanelPictures(camera: Camera): Promise<void> {
  await writeSettings(camera.session, { role: 'cx' });
  const page = await openBeside(camera, fixturePage('confluence-cloud'));
  const panel = await camera.session.openPanel(page);
  await panel.setViewport(PANEL_SIZE);
  await takeTerms(camera, page, panel);
  await takeRestate(camera, page, panel);
  await page.close();
  const draft = await openBeside(camera, draftPage({ colourScheme: camera.scheme }));
  await takeSpec(camera, draft, panel);
  await draft.close();
  await panel.close();
}

async function openBeside({ session, scheme }: Camera, route: FixturePage | FixtureRoute): Promise<Page> {
  const page = await session.newPage();
  await page.setViewport(PAGE_SIZE);
  await serveFixtures(page, [route], { colourScheme: scheme });
  await page.goto(route.address);
  await page.bringToFront();
  await waitForSettledMarks(page);
  return page;
}

async function takeTerms(camera: Camera, page: Page, panel: Page): Promise<void> {
  const row = `[data-term-id="${SHOWN_TERM}"]`;
  await panel.waitForSelector(row);
  // What a reader from CX needs; the words that they use themselves are left out.
  await panel.select('.list-controls label:nth-of-type(2) select', 'cx');
  await clickIn(panel, `${row} .term-open`);
  await clickIn(panel, `${row} .term-go`);
  await panel.waitForSelector(`${row} .step-position`);
  await takePictureBeside('panel-terms', page, panel, camera);
}

async function takeRestate(camera: Camera, page: Page, panel: Page): Promise<void> {
  await clickIn(panel, '[data-view="restate"]');
  await panel.waitForSelector('.restate-source .button');
  await scrollToText(page, PASSAGE);
  await page.evaluate((beginning) => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) =>
      textContent.startsWith(beginning),
    );
    if (paragraph === undefined) throw new Error(`No paragraph begins with ${beginning}`);
    getSelection()?.selectAllChildren(paragraph);
  }, PASSAGE);
  await clickIn(panel, '.restate-source .button');
  await panel.waitForSelector('[data-restate-term]');
  await takePictureBeside('panel-restate', page, panel, camera);
}

async function takeSpec(camera: Camera, page: Page, panel: Page): Promise<void> {
  await clickIn(panel, '[data-view="spec"]');
  await panel.waitForSelector('[data-section="open-questions"][data-status="missing"]');
  await scrollToText(page, 'TBD after the spike');
  await takePictureBeside('panel-spec', page, panel, camera);
}
