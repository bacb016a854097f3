import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { isCardShown, openCard, waitForCard, waitForCardGone } from './harness/card.ts';
import { clickInCard, readCard, waitForCardTitle } from './harness/card-reading.ts';
import { settle } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { readMarks, waitForMarks } from './harness/marks.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { pressKeysInFirefox } from './harness/firefox-privileged.ts';

import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';
import { writeSettings } from './harness/write-settings.ts';

const FILLER = '<p>Words without a meaning of their own.</p>'.repeat(60);

/** Longer than the window of registered marks, with terms in a high paragraph and in a scroller of the page's own. */
const LONG = ownDocument({
  css: '#scroller { height: 120px; overflow: auto } #high { width: 120px }',
  body: `
    <p>The SLO and the latency.</p>${FILLER}
    <p>One feature and the MTBF.</p>${FILLER}
    <div id="scroller">${FILLER}<p>A shard.</p></div>${FILLER}
    <p id="high">${'many words here '.repeat(300)} NPS ${'and many more '.repeat(300)}</p>
    <p>At last: churn.</p>`,
});

/** Word, and title of its card. */
const STOPS = [
  ['SLO', 'SLO'],
  ['latency', 'latency'],
  ['feature', 'feature'],
  ['MTBF', 'MTBF'],
  ['shard', 'shard'],
  ['NPS', 'NPS'],
  ['churn', 'churn'],
] as const;

const EDITOR = ownDocument({
  before: '<input id="before" value="plain text"><button id="button">A button</button>',
  body: '<div contenteditable="true" id="editor"><p>Our latency is fine, and the SPOF is gone.</p><p>Nothing.</p></div><p>The SLO.</p>',
});

/** Puts the caret, or a selection, into the first place of `text`. */
async function select(page: Page, text: string, from: number, to = from): Promise<void> {
  await page.evaluate(
    (wanted, start, end) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.closest<HTMLElement>('[contenteditable]')?.focus();
        getSelection()?.setBaseAndExtent(node, at + start, node, at + end);
        return;
      }
    },
    text,
    from,
    to,
  );
}

/** Where focus and selection of the page are. */
async function readPlace(page: Page): Promise<object> {
  return page.evaluate(() => {
    const selection = getSelection();
    return {
      active: document.activeElement?.id || document.activeElement?.localName,
      anchor: selection?.anchorNode?.nodeValue,
      anchorOffset: selection?.anchorOffset,
      focusOffset: selection?.focusOffset,
    };
  });
}

async function readCurrent(page: Page): Promise<readonly string[]> {
  return (await readMarks(page))['parlance-current'] ?? [];
}

/** Whether the keyboard position is on screen, and not under something that scrolls. */
async function isCurrentInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    for (const range of CSS.highlights.get('parlance-current') ?? []) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && hit.contains(range.startContainer);
    }
    return false;
  });
}

function activeInCard(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const active = document.activeElement;
    return (
      active?.getAttribute('data-role') ?? active?.getAttribute('aria-label') ?? active?.textContent ?? ''
    );
  });
}

/** What the card's live region says, once it says something that has `text` in it. */
async function waitForAnnouncement(frame: Frame, text: string): Promise<string> {
  return waitFor(
    () =>
      frame.evaluate((wanted) => {
        const said = document.querySelector('[aria-live="polite"]')?.textContent ?? '';
        return said.includes(wanted) && said;
      }, text),
    { what: `an announcement of ${text}` },
  );
}

describe.each(TESTED_BROWSERS)('by keyboard alone, %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;

  async function explain(title: string): Promise<Frame> {
    await extension.runCommand(page, 'explain');
    const frame = await waitForCardTitle(page, title);
    await waitFor(() => frame.evaluate(() => document.hasFocus()), { what: 'the focus in the card' });
    return frame;
  }

  launchForAll(kind, (launched) => (extension = launched));

  beforeEach(async () => {
    await writeSettings(extension);
  });

  afterEach(async () => {
    await page.close();
  });

  test('next goes to every term of the page, shows and says it, and goes round', async () => {
    page = await openPage(extension, LONG);
    await waitForMarks(page);
    for (const [index, [word, title]] of [...STOPS, ...STOPS.slice(0, 1)].entries()) {
      await extension.runCommand(page, 'next-term');
      const frame = await waitForCardTitle(page, title);
      await waitForAnnouncement(frame, `Term ${(index % STOPS.length) + 1} of ${STOPS.length}`);
      await waitForAnnouncement(frame, title);
      expect(await readCurrent(page)).toStrictEqual([word]);
      expect(await isCurrentInSight(page)).toBe(true);
      // The reader stays in the page.
      expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    }
  });

  test('previous goes the other way round', async () => {
    page = await openPage(extension, LONG);
    await waitForMarks(page);
    const seen: (readonly string[])[] = [];
    for (const [, title] of STOPS.toReversed()) {
      await extension.runCommand(page, 'previous-term');
      await waitForCardTitle(page, title);
      seen.push(await readCurrent(page));
    }
    expect(seen).toStrictEqual(STOPS.map(([word]) => [word]).toReversed());
  });

  test('a walk begins at what is on screen, and a page that is in sight is not moved', async () => {
    page = await openPage(extension, LONG);
    await waitForMarks(page);
    await page.evaluate(() => {
      [...document.querySelectorAll('p')]
        .find((one) => one.textContent?.includes('feature'))
        ?.scrollIntoView();
    });
    await waitForMarks(page, (marks) => marks['parlance-ambiguous']?.includes('feature') === true);
    await extension.runCommand(page, 'next-term');
    await waitForCard(page, 'feature');
    const before = await page.evaluate(() => scrollY);
    await extension.runCommand(page, 'next-term');
    await waitForCardTitle(page, 'MTBF');
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('the walk goes on with the buttons of the card, and the focus stays on them', async () => {
    page = await openPage(extension, LONG);
    await waitForMarks(page);
    await extension.runCommand(page, 'next-term');
    const frame = await waitForCard(page, 'slo');
    await clickInCard(page, frame, '[data-walk="next"]');
    await waitForCard(page, 'latency');
    await waitFor(async () => (await activeInCard(frame)) === 'Next term', {
      what: 'the focus on the button',
    });
    await page.keyboard.press('Enter');
    await waitForCard(page, 'feature');
  });

  test('a term that becomes known does not throw the walk back', async () => {
    page = await openPage(extension, LONG);
    await waitForMarks(page);
    for (const term of ['slo', 'latency']) {
      await extension.runCommand(page, 'next-term');
      await waitForCard(page, term);
    }
    await writeSettings(extension, { known: ['latency'] });
    await waitForMarks(page, (marks) => marks['parlance-term']?.includes('latency') === false);
    await extension.runCommand(page, 'next-term');
    await waitForCard(page, 'feature');
  });

  test('on a page without terms the walk says so', async () => {
    page = await openPage(extension, ownDocument({ body: '<p>Nothing here.</p>' }));
    await extension.runCommand(page, 'next-term');
    const frame = await waitForCardTitle(page, 'No glossary term here');
    expect(await frame.evaluate(() => document.querySelector('[role="dialog"]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
  });

  test.each([
    { title: 'at the caret', from: 3, to: 3 },
    { title: 'at the edge of the word', from: 7, to: 7 },
    { title: 'on a selection', from: 0, to: 7 },
    { title: 'on a selection that is wider than the term', from: -4, to: 10 },
  ])('explain $title in an editor, and back to the very place by Esc', async ({ from, to }) => {
    page = await openPage(extension, EDITOR);
    await waitForMarks(page);
    await select(page, 'latency', from, to);
    const before = await readPlace(page);
    expect(before).toMatchObject({ active: 'editor' });
    const frame = await explain('latency');
    expect((await readCard(frame)).term).toBe('latency');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await waitFor(() => page.evaluate(() => document.hasFocus()), { what: 'the focus in the page' });
    expect(await readPlace(page)).toStrictEqual(before);
    // Typing goes on where it was.
    await page.keyboard.type('X');
    const text = 'Our latency is fine';
    const start = 4 + from;
    const typed = `${text.slice(0, start)}X${text.slice(start + to - from)}`;
    expect(await page.evaluate(() => document.querySelector('#editor p')?.textContent)).toContain(typed);
  });

  test('explain on words that are no term, and on nothing at all', async () => {
    page = await openPage(extension, EDITOR);
    await waitForMarks(page);
    await select(page, 'Nothing.', 0, 7);
    const before = await readPlace(page);
    const frame = await explain('No glossary term here');
    expect((await readCard(frame)).text).toContain('“Nothing”');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    expect(await readPlace(page)).toStrictEqual(before);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await explain('No glossary term here');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
  });

  test('a term that is not marked, because it is known, can still be explained', async () => {
    await writeSettings(extension, { known: ['latency'] });
    page = await openPage(extension, EDITOR);
    await waitForMarks(page, (marks) => marks['parlance-term']?.includes('latency') === false);
    await select(page, 'latency', 2);
    expect((await readCard(await explain('latency'))).term).toBe('latency');
  });

  test('explain takes over a card that the pointer opened, and gives the focus back to where it was then', async () => {
    page = await openPage(extension, EDITOR);
    await openCard(page, { word: 'SLO' });
    await select(page, 'latency', 2);
    const before = await readPlace(page);
    await explain('latency');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    expect(await readPlace(page)).toStrictEqual(before);
  });

  test('Tab goes through the card in its order, the tabs by arrow keys', async () => {
    page = await openPage(extension, EDITOR);
    await waitForMarks(page);
    await select(page, 'The SLO.', 5);
    const frame = await explain('SLO');
    expect(await activeInCard(frame)).toBe('product');
    await page.keyboard.press('ArrowRight');
    expect(await activeInCard(frame)).toBe('engineering');
    expect((await readCard(frame)).restatements).toStrictEqual(['SLO for Engineering.']);
    await page.keyboard.press('Home');
    // Link, the way to the panel where there is one, own version, known, copy.
    const wayToPanel = kind === 'chromium' ? ['button'] : [];
    const expected = ['tabpanel', 'a', ...wayToPanel, 'a', 'button', 'button'];
    const order: string[] = [];
    while (order.length < expected.length) {
      await page.keyboard.press('Tab');
      order.push(
        await frame.evaluate(
          () => document.activeElement?.getAttribute('role') ?? document.activeElement?.localName ?? '',
        ),
      );
    }
    expect(order).toStrictEqual(expected);
    expect(await isCardShown(page)).toBe(true);
  });

  // Chromium's shortcuts belong to a window, which a headless one does not have.
  test.runIf(kind === 'firefox')('the keys of the manifest do it', async () => {
    page = await openPage(extension, EDITOR);
    await waitForMarks(page);
    await bringToFront(page);
    await pressKeysInFirefox(extension.browser, { alt: true, shift: true, letter: 'J' });
    await waitForMarks(page, (marks) => marks['parlance-current']?.length === 1);
    await pressKeysInFirefox(extension.browser, { alt: true, shift: true, letter: 'D' });
    await page.waitForFunction(() => document.activeElement?.localName === 'parlance-card');
  });

  test('Esc closes the card and is heard by the page as without us', async () => {
    page = await openPage(extension, EDITOR);
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(globalThis, 'heard', heard);
      document.addEventListener('keydown', (event) => heard.push(`${event.key} ${event.defaultPrevented}`));
    });
    const heard = (): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown);
    await openCard(page, { word: 'SLO' });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    expect(await heard()).toStrictEqual(['Escape false']);
  });

  test('Esc closes the card also on a page that prevents it', async () => {
    page = await openPage(extension, EDITOR);
    await page.evaluate(() => {
      addEventListener('keydown', (event) => event.preventDefault(), { capture: true });
    });
    await openCard(page, { word: 'SLO' });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
  });

  // Firefox has no close watchers: there Esc closes both, as the page's dialog gets the key like every page does.
  test.runIf(kind === 'chromium')('Esc closes the card and not the dialog under it', async () => {
    page = await openPage(
      extension,
      ownDocument({ body: '<dialog id="dialog"><p>The SLO in a dialog.</p></dialog>' }),
    );
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    const isDialogOpen = (): Promise<boolean> =>
      page.evaluate(() => document.querySelector('dialog')?.open ?? false);
    await openCard(page, { word: 'SLO' });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    expect(await isDialogOpen()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isDialogOpen()).toBe(false);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing wrong with the card, %s', async (scheme) => {
    await writeSettings(extension, { role: 'cx' });
    const dark =
      scheme === 'dark' ? 'body { background: #101214 !important; color: #dee4ea !important }' : '';
    page = await openPage(
      extension,
      ownDocument({ css: dark, body: '<p>The SLO, a feature, the MTBF and cold standby.</p>' }),
    );
    await waitForMarks(page);
    for (const title of ['SLO', 'feature', 'MTBF', 'cold standby']) {
      await extension.runCommand(page, 'next-term');
      const frame = await waitForCardTitle(page, title);
      await settle(page);
      expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe(scheme);
      expect(await findAccessibilityProblems(frame)).toStrictEqual([]);
    }
  });
});
