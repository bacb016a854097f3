import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { isCardShown, waitForCardFrame } from './harness/card.ts';
import { readCard } from './harness/card-reading.ts';
import { expectMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { GlossaryServer } from './harness/glossary-server.ts';
import type { InstalledProfile } from './harness/installed-profile.ts';
import { hoverMark, waitForMarks } from './harness/marks.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { readPublishedState } from './harness/published-state.ts';
import { SmallDisk } from './harness/small-disk.ts';
import { openSources, readStatuses, waitForSync } from './harness/sources.ts';
import { STORE_DAMAGES } from './harness/store-damages.ts';
import { glossaryOf, makeTeamProfile, OWN_WORD, TEAM, TEAM_PATH } from './harness/team-profile.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

const OLD_WORD = 'teamword';
const NEW_WORD = 'laterword';
const BODY = `<p>The ${OLD_WORD}, the ${OWN_WORD}, the ${NEW_WORD} and the latency.</p>`;
const OLD_MARKS = [OLD_WORD, OWN_WORD, 'latency'];
const NEW_MARKS = [OLD_WORD, OWN_WORD, NEW_WORD, 'latency'];

/** Long enough to read, store and compile that a browser can be killed in the middle of it. */
const MANY = 3_000;
const MANY_WORDS = [
  OLD_WORD,
  NEW_WORD,
  ...Array.from({ length: MANY }, (_, index) => `term number ${index}`),
];
const MANY_TERMS = glossaryOf(MANY_WORDS);

/** Long enough for a card on a busy machine. */
const CARD_MS = 4_000;

/** Firefox says so of its own part that keeps `storage.local`, when the disk is full. */
const FULL_DISK = /storage-local|QuotaManager|ExtensionStorage|No space|NO_SPACE/i;

function mountOr(skip: (reason: string) => never): SmallDisk {
  const disk = SmallDisk.mount();
  if (typeof disk === 'string') skip(disk);
  return disk;
}

describe.each(TESTED_BROWSERS)('faults of the store, %s', (kind) => {
  let server: GlossaryServer;
  let good: InstalledProfile;
  let profile: InstalledProfile | undefined;
  let extension: ExtensionBrowser | undefined;

  beforeAll(async () => {
    server = await GlossaryServer.start();
    server.answer(TEAM_PATH, { body: glossaryOf([OLD_WORD]) });
    good = await makeTeamProfile(kind, server);
  });

  afterEach(async () => {
    const errors = await extension?.readErrors();
    await extension?.close();
    extension = undefined;
    profile?.remove();
    profile = undefined;
    expect(errors?.filter((error) => !FULL_DISK.test(error)) ?? []).toStrictEqual([]);
  });

  afterAll(async () => {
    good.remove();
    await server.close();
  });

  async function start(): Promise<ExtensionBrowser> {
    profile ??= good.copy();
    extension = await profile.start();
    return extension;
  }

  const open = (running: ExtensionBrowser): Promise<Page> => openPage(running, ownDocument({ body: BODY }));

  /** A whole glossary is published, and a card of it opens. */
  async function expectWhole(running: ExtensionBrowser, page: Page, marks: readonly string[]): Promise<void> {
    let last: unknown;
    await waitFor(
      async () => {
        const state = await readPublishedState(running);
        last = state;
        return state.isWhole && state.index === state.ready;
      },
      { what: () => `a whole glossary; the stores hold ${JSON.stringify(last)}` },
    );
    await expectMarks(page, { term: marks });
    // An index that is replaced at this moment closes the card, and a pointer that rests opens none.
    await waitFor(
      async () => {
        await hoverMark(page, { word: OLD_WORD });
        await waitFor(() => isCardShown(page), { what: 'the card', timeoutMs: CARD_MS });
        const frame = await waitForCardFrame(page);
        return (await readCard(frame)).text.includes(`The meaning of ${OLD_WORD}.`);
      },
      { what: `the definition of ${OLD_WORD}`, timeoutMs: 4 * CARD_MS },
    );
  }

  async function askToSync(running: ExtensionBrowser): Promise<void> {
    const options = await openSources(running);
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      await chrome.runtime.sendMessage({ type: 'sync' });
    });
  }

  /** The sync that makes everything good, and what it makes. */
  async function expectNextSyncHeals(running: ExtensionBrowser, page: Page): Promise<void> {
    server.answer(TEAM_PATH, { body: MANY_TERMS });
    await askToSync(running);
    await bringToFront(page);
    await waitForMarks(page, (marks) => (marks['parlance-term'] ?? []).includes(NEW_WORD));
    await expectWhole(running, page, NEW_MARKS);
    const [status] = await waitForSync(running, [TEAM]);
    expect(status).toMatchObject({ terms: MANY_WORDS.length, failures: 0 });
  }

  /** What the options page says is wrong, with the glossary as a whole and with its source. */
  async function tellTrouble(running: ExtensionBrowser): Promise<string> {
    const options = await openSources(running);
    await options.waitForSelector('li.source');
    const texts = await options.$$eval('[role=alert], li.source .note.bad', (elements) =>
      elements.map((element) => (element as HTMLElement).innerText),
    );
    await options.close();
    return texts.join('\n');
  }

  // puppeteer puts Firefox's preferences back, so that each start is taken for an update, which publishes anew.
  test.runIf(kind === 'chromium')('a start with nothing wrong publishes nothing anew', async () => {
    const running = await start();
    const before = await readPublishedState(running);
    const page = await open(running);
    await expectWhole(running, page, OLD_MARKS);
    expect(await readPublishedState(running)).toStrictEqual(before);
    expect(server.seen(TEAM_PATH)).toHaveLength(2);
  });

  test.each(STORE_DAMAGES[kind])('heals by itself: $name', async ({ spoil, keepsOwn }) => {
    server.answer(TEAM_PATH, { body: glossaryOf([OLD_WORD]) });
    profile = good.copy();
    spoil(profile.dir);
    const running = await start();
    const page = await open(running);
    const wanted = keepsOwn ? OLD_MARKS : OLD_MARKS.filter((word) => word !== OWN_WORD);
    await waitForMarks(page, (marks) => String(marks['parlance-term']) === String(wanted));
    await expectWhole(running, page, wanted);
    await waitFor(async () => (await readPublishedState(running)).hasOwn === keepsOwn, {
      what: 'the own entry',
    });
  });

  describe('killed during a sync', () => {
    /** What `moment` gives is when to kill; afterwards either glossary is served whole, and the next sync heals. */
    async function killAt(moment: (running: ExtensionBrowser) => Promise<void>): Promise<void> {
      const running = await start();
      await askToSync(running);
      await moment(running);
      await running.kill();

      const again = await start();
      const page = await open(again);
      const marks = await waitForMarks(page);
      expect([OLD_MARKS, NEW_MARKS]).toContainEqual(marks['parlance-term']);
      await expectNextSyncHeals(again, page);
    }

    const waitForPhase = (running: ExtensionBrowser, phase: string): Promise<unknown> =>
      waitFor(async () => (await readStatuses(running)).some(({ activity }) => activity?.phase === phase), {
        what: `the phase “${phase}”`,
      });

    test('while the server thinks', async () => {
      const asked = server.seen(TEAM_PATH).length;
      server.answer(TEAM_PATH, () => undefined);
      await killAt(async () => {
        await waitFor(() => server.seen(TEAM_PATH).length > asked, { what: 'the request' });
      });
    });

    test('as soon as the answer is sent', async () => {
      let isSent = false;
      server.answer(TEAM_PATH, (_, response) => {
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
        response.end(MANY_TERMS, () => (isSent = true));
      });
      await killAt(async () => {
        await waitFor(() => isSent, { what: 'the answer' });
      });
    });

    test('while it is published', async () => {
      server.answer(TEAM_PATH, { body: MANY_TERMS });
      await killAt(async (running) => {
        await waitForPhase(running, 'publishing');
      });
    });
  });

  test('with a full disk nothing is lost, and room again is enough', async ({ skip }) => {
    const disk = mountOr(skip);
    try {
      profile = good.copy(disk.dir);
      const running = await start();
      const page = await open(running);
      await expectWhole(running, page, OLD_MARKS);
      disk.fill();
      server.answer(TEAM_PATH, { body: MANY_TERMS });
      await askToSync(running);
      await waitFor(async () => (await tellTrouble(running)) !== '', { what: 'a message' });
      expect(await tellTrouble(running)).toContain('disk space');
      await bringToFront(page);
      await expectMarks(page, { term: OLD_MARKS });

      disk.makeRoom();
      await expectNextSyncHeals(running, page);
      await waitFor(async () => (await tellTrouble(running)) === '', { what: 'the message to go' });
      await running.close();
      extension = undefined;
    } finally {
      await extension?.close();
      extension = undefined;
      disk.unmount();
      profile = undefined;
    }
  });
});
