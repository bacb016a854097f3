import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { openCard, waitForCardGone } from './harness/card.ts';
import { readCard } from './harness/card-reading.ts';
import { expectMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { GlossaryServer } from './harness/glossary-server.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { pressByName, tabTo } from './harness/press-by-name.ts';
import { findTellingRequests } from './harness/request-rules.ts';
import { changeSettings, waitForGlossary } from './harness/scenario.ts';
import {
  openSources,
  readSourceItem,
  readStatuses,
  sourceAt,
  syncByKeyboard,
  waitForSourceText,
  waitForSync,
  writeSources,
} from './harness/sources.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

/** A document of our format with these words and definitions. */
function glossary(words: Readonly<Record<string, string>>, version = 1): string {
  const terms = Object.entries(words).map(([term, definition]) => ({ term, definition }));
  return JSON.stringify({ parlance: version, name: 'Team words', terms });
}

const TWELVE = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`brakeword${'abcdefghijkl'[index]}`, `Number ${index}.`]),
);
const FOUR = Object.fromEntries(Object.entries(TWELVE).slice(0, 4));

/** What answers that bring no glossary are called: the words on screen, and the code on record. */
const BROKEN = [
  {
    answer: { status: 500, body: 'Oops' },
    failure: { code: 'http', detail: '500' },
    says: 'answered with error 500',
  },
  {
    answer: {
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><html><title>Sign in</title><form><input type="password"></form></html>',
    },
    failure: { code: 'sign-in', detail: '' },
    says: 'asks for a sign-in in place of the glossary',
  },
  {
    answer: { body: glossary({ steadyword: 'It stays.' }).slice(0, -5) },
    failure: { code: 'unusable', detail: 'broken-syntax' },
    says: 'is not a glossary that Parlance can read',
  },
  {
    answer: { body: 'There is no glossary here.\n' },
    failure: { code: 'unusable', detail: 'not-a-glossary' },
    says: 'is not a glossary that Parlance can read',
  },
  {
    answer: { body: glossary({ steadyword: 'It stays.' }, 2) },
    failure: { code: 'too-new', detail: '' },
    says: 'It is written for a newer version of Parlance',
  },
] as const;

describe.each(TESTED_BROWSERS)('glossaries in sync, %s', (kind) => {
  let extension: ExtensionBrowser;
  let server: GlossaryServer;
  let options: Page;
  const pages: Page[] = [];

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    server = await GlossaryServer.start();
    await changeSettings(extension);
    options = await openSources(extension);
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  afterAll(async () => {
    const configured = ['/team.json', '/braked.json', '/first.json', '/second.json'];
    configured.push('/sheet', '/sheet-contents');
    // A sheet is answered from a host for which there is no permission.
    const isForeign = (host: string): boolean => host.startsWith('127.0.0.1');
    expect(findTellingRequests(server.requests, configured, isForeign)).toStrictEqual([]);
    await server.close();
  });

  const open = async (text: string): Promise<Page> => {
    const page = await openPage(extension, ownDocument({ body: `<p>${text}</p>` }));
    pages.push(page);
    return page;
  };

  const cardText = async (page: Page, word: string): Promise<string> => {
    const frame = await openCard(page, { word });
    const { text } = await readCard(frame);
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    return text;
  };

  /** Adds what lies at an address with the keyboard alone, after `look` saw the preview. */
  async function addByKeyboard(url: string, look: (preview: string) => void): Promise<void> {
    await bringToFront(options);
    await tabTo(options, 'Address');
    await options.keyboard.type(url);
    await options.keyboard.press('Enter');
    await options.waitForSelector('.preview .sample');
    await pressByName(options, '1 problem in this glossary');
    look(await options.$eval('.preview', (preview) => (preview as HTMLElement).innerText));
    await pressByName(options, 'Add this glossary');
  }

  test('a glossary is added, read, changed and found unchanged, all by keyboard', async () => {
    const page = await open('The zorblat and the quorvex.');
    const first = [
      { term: 'zorblat', definition: 'The old meaning.' },
      { term: 'nothing', definition: '' },
    ];
    server.answer('/team.json', {
      headers: { ETag: '"one"' },
      body: JSON.stringify({ parlance: 1, name: 'Team words', terms: first }),
    });
    await addByKeyboard(server.url('/team.json'), (preview) => {
      expect(preview).toContain('1 term found');
      expect(preview).toContain(`localhost:${server.port}/team.json`);
      expect(preview).toContain('zorblat\nThe old meaning.');
      expect(preview).toContain('Read as: Parlance (JSON)');
      expect(preview).toContain('nothing');
    });
    await waitForSync(extension, ['team-words']);
    await waitForSourceText(options, 'Team words', '1 term · Parlance (JSON) · up to date just now');
    await bringToFront(page);
    await expectMarks(page, { term: ['zorblat'] });
    const before = await cardText(page, 'zorblat');
    expect(before).toContain('The old meaning.');
    expect(before).toContain('Team words');
    expect(before).toContain(`localhost:${server.port}`);

    const changed = { zorblat: 'The new meaning.', quorvex: 'A new word.' };
    server.answer('/team.json', { headers: { ETag: '"two"' }, body: glossary(changed) });
    const source = { id: 'team-words', name: 'Team words' };
    await syncByKeyboard(extension, options, source);
    await waitForSourceText(options, 'Team words', '2 terms', 'Changed this minute: 1 added, 1 changed');
    await pressByName(options, 'Changed this minute: 1 added, 1 changed');
    await waitForSourceText(options, 'Team words', 'Added\nquorvex', 'Changed\nzorblat');
    // Without a reload.
    await bringToFront(page);
    await expectMarks(page, { term: ['zorblat', 'quorvex'] });
    expect(await cardText(page, 'zorblat')).toContain('The new meaning.');

    const generation = await waitForGlossary(extension);
    server.answer('/team.json', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"two"';
      response.writeHead(isKnown ? 304 : 500).end();
    });
    const status = await syncByKeyboard(extension, options, source);
    expect(status).toMatchObject({ terms: 2, failures: 0, changes: { added: 1, changed: 1, removed: 0 } });
    expect(status?.failure).toBeUndefined();
    expect(status?.changedAt).not.toBe(status?.checkedAt);
    await waitForSourceText(options, 'Team words', '2 terms · Parlance (JSON) · up to date just now');
    // The preview, the first sync, and those that were asked for with what was known.
    expect(server.seen('/team.json').map(({ headers }) => headers['if-none-match'])).toStrictEqual([
      undefined,
      undefined,
      '"one"',
      '"two"',
    ]);
    expect(await waitForGlossary(extension)).toBe(generation);
  });

  test('whatever a server answers instead, the last good glossary stays and the status says why', async () => {
    const ownServer = await GlossaryServer.start();
    const steady = sourceAt('steady', ownServer.url('/steady.json'));
    const good = { body: glossary({ steadyword: 'It stays.' }) };
    ownServer.answer('/steady.json', good);
    await writeSources(extension, [steady]);
    await waitForSync(extension, ['steady']);
    const page = await open('The steadyword.');
    await expectMarks(page, { term: ['steadyword'] });
    const generation = await waitForGlossary(extension);
    const kept = 'Until then, the terms from the last good sync are used.';

    for (const [index, { answer, failure, says }] of BROKEN.entries()) {
      ownServer.answer('/steady.json', answer);
      const status = await syncByKeyboard(extension, options, steady);
      expect(status).toMatchObject({ terms: 1, failures: index + 1, failure });
      await waitForSourceText(options, 'steady', says, kept, '1 term · Parlance (JSON)');
    }
    expect(findTellingRequests(ownServer.requests, ['/steady.json'])).toStrictEqual([]);
    ownServer.answer('/steady.json', good);
    expect(await syncByKeyboard(extension, options, steady)).not.toHaveProperty('failure');
    await waitFor(async () => !(await readSourceItem(options, 'steady')).includes(kept), {
      what: 'good news',
    });

    await ownServer.close();
    const status = await syncByKeyboard(extension, options, steady);
    expect(status).toMatchObject({ terms: 1, failures: 1, failure: { code: 'unreachable' } });
    await waitForSourceText(options, 'steady', 'cannot be reached', kept, 'It is tried again in');
    // Nothing of all that was a reason to publish anything.
    expect(await waitForGlossary(extension)).toBe(generation);
    await bringToFront(page);
    await expectMarks(page, { term: ['steadyword'] });
    expect(await cardText(page, 'steadyword')).toContain('It stays.');
  });

  test('a glossary that lost most of its terms waits for a yes', async () => {
    const braked = sourceAt('braked', server.url('/braked.json'));
    server.answer('/braked.json', { body: glossary(TWELVE) });
    await writeSources(extension, [braked]);
    await waitForSync(extension, ['braked']);
    const page = await open('One brakeworda, one brakewordl.');
    await expectMarks(page, { term: ['brakeworda', 'brakewordl'] });

    server.answer('/braked.json', { body: glossary(FOUR) });
    const status = await syncByKeyboard(extension, options, braked);
    expect(status).toMatchObject({ terms: 12, held: { terms: 4, changes: { removed: 8 } } });
    await waitForSourceText(
      options,
      'braked',
      'The new contents look damaged: they have 4 terms, and there were 12.',
      '8 removed',
    );
    await bringToFront(page);
    await expectMarks(page, { term: ['brakeworda', 'brakewordl'] });

    await bringToFront(options);
    await pressByName(options, 'Use the new one: braked');
    await waitForSourceText(options, 'braked', '4 terms', 'Changed this minute: 8 removed');
    await bringToFront(page);
    await expectMarks(page, { term: ['brakeworda'] });
  });

  test('order, pause, removal and its undo show on the page', async () => {
    server.answer('/first.json', { body: glossary({ sharedword: 'By the first.', firstword: 'First.' }) });
    server.answer('/second.json', { body: glossary({ sharedword: 'By the second.' }) });
    await writeSources(extension, [
      sourceAt('first', server.url('/first.json')),
      sourceAt('second', server.url('/second.json')),
    ]);
    await waitForSync(extension, ['first', 'second']);
    const page = await open('The sharedword and the firstword.');
    await expectMarks(page, { term: ['sharedword', 'firstword'] });
    expect(await cardText(page, 'sharedword')).toContain('By the first.');

    const pressAndPublish = async (name: string): Promise<void> => {
      const generation = await waitForGlossary(extension);
      await bringToFront(options);
      await pressByName(options, name);
      await waitForGlossary(extension, generation);
      await bringToFront(page);
    };
    await pressAndPublish('Move down: first');
    expect(await cardText(page, 'sharedword')).toContain('By the second.');
    await pressAndPublish('Pause first');
    await expectMarks(page, { term: ['sharedword'] });
    await pressAndPublish('Resume first');
    await expectMarks(page, { term: ['sharedword', 'firstword'] });
    await pressAndPublish('Remove first');
    await expectMarks(page, { term: ['sharedword'] });
    // What comes back is what lay on the disk: the server is of no help.
    server.answer('/first.json', { status: 500 });
    await pressAndPublish('Undo');
    await expectMarks(page, { term: ['sharedword', 'firstword'] });
    await waitForSourceText(options, 'first', 'answered with error 500', '2 terms · Parlance (JSON)');
  });

  test('a sheet is found out, and followed to where it really lies', async () => {
    server.answer('/sheet', { status: 307, headers: { Location: server.foreignUrl('/sheet-contents') } });
    server.answer('/sheet-contents', {
      headers: { 'Content-Type': 'text/csv' },
      body: '\uFEFFTerm;Meaning\r\nsheetword;"In a\r\nsheet."\r\n;Nobody’s.\r\n',
    });
    await writeSources(extension, []);
    const host = `localhost:${server.port}`;
    const page = await open('The sheetword.');
    await addByKeyboard(server.url('/sheet'), (preview) => {
      expect(preview).toContain(`The answer came from 127.0.0.1:${server.port}/sheet-contents`);
      expect(preview).toContain('Read as: Table (CSV)');
      expect(preview).toContain('row 3, line 4');
    });
    await waitForSourceText(options, host, '1 term · Table (CSV) · up to date just now');
    await bringToFront(page);
    await expectMarks(page, { term: ['sheetword'] });
    const [status] = await readStatuses(extension);
    expect(status).toMatchObject({ terms: 1, problems: 1, finalUrl: server.foreignUrl('/sheet-contents') });
  });
});
