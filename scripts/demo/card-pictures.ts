import path from 'node:path';
import { openCard } from '../../tests/extension/harness/card.ts';
import {
  MARK_NAMES,
  type Marks,
  markedWords,
  scrollToText,
  waitForMarks,
  waitForSettledMarks,
} from '../../tests/extension/harness/marks.ts';
import { serveFixtures } from '../../tests/extension/harness/serve-fixture.ts';
import type { DemoPage } from '../../tests/fixtures/pages.ts';
import { ROOT } from '../run-tool.ts';
import { type Camera, pictureOf } from './picture.ts';

/** Opens the card of the page's show-piece and takes the picture. */
export async function takeCardPicture(camera: Camera, demo: DemoPage): Promise<void> {
  const { session, scheme } = camera;
  const page = await session.newPage();
  await serveFixtures(page, [demo], { colourScheme: scheme });
  await page.goto(demo.address);
  await waitForMarks(page);
  await scrollToText(page, demo.showPiece);
  const isShowPiece = (word: string): boolean => word.toLowerCase() === demo.showPiece.toLowerCase();
  await waitForMarks(page, (current) => markedWords(current).some(isShowPiece));
  const marks = await waitForSettledMarks(page);
  const card = await openCard(page, { word: demo.showPiece });
  // It is shown, but its frame may not have been painted yet.
  await card.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  const picture = pictureOf(demo.id, camera);
  await page.screenshot({ path: picture });
  console.log(
    `  ${demo.id}, ${scheme}: ${markedWords(marks).length} marks → ${path.relative(ROOT, picture)}`,
  );
  if (scheme === 'light') console.log(describe(marks));
  await page.close();
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
