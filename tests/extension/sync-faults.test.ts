import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SourceStatus } from '../../lib/core/sources/source-status.ts';
import { bringToFront } from './harness/bring-to-front.ts';
import { openCard } from './harness/card.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { expectMarks } from './harness/expect-marks.ts';
import { contentFaults, EndlessBody, statusFaults, transportFaults, type Fault } from './harness/faults.ts';
import { GlossaryServer } from './harness/glossary-server.ts';
import { hostileGlossary } from './harness/hostile-glossary.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { oneTerm } from './harness/one-term.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { findTellingRequests } from './harness/request-rules.ts';
import { changeSettings, waitForGlossary } from './harness/scenario.ts';
import { openSources, sourceAt, syncByKeyboard, waitForSync, writeSources } from './harness/sources.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

/** The deadline of the two slowest, and time for all others on a busy machine. */
const ONE_SYNC_MS = 50_000;

/**
 * Bytes of a body without end that leave the server: the 32 MiB that are read of it, and what the buffers of system
 * and browser hold on the way when the reader hangs up (3 MiB measured in Chromium, 7 in Firefox).
 */
const MAX_SENT = 48 * 1024 * 1024;

/** "code detail" of a failure, or what is used. */
function outcomeOf({ failure, terms, problems }: SourceStatus): Fault['expected'] {
  if (failure === undefined) return { terms, problems };
  return failure.detail === '' ? failure.code : `${failure.code} ${failure.detail}`;
}

/** Called in the background: another one, started after this one ended, would tell another moment. */
const backgroundStart = (): number => self.performance.timeOrigin;

/** Called in the background. Its own objects are asked, and in Firefox they are not those that a test makes there. */
const isPolluted = (): boolean =>
  'polluted' in (self as unknown as { Object: ObjectConstructor }).Object.prototype;

/** What Firefox says when it keeps us from following a redirect to an address without encryption. */
const KEPT_FROM_HTTP = /connect-src\) at http:\/\/localhost:\d+\/ /;

/** Called in a page: what a glossary's text would have become, had it been taken for more than text. */
function findLiveContents(): string[] {
  const inline = document.querySelectorAll('img, iframe[src^=https], script:not([src]), svg[onload]');
  const links = [...document.querySelectorAll('a')].filter(({ protocol }) =>
    /^(?:javascript|data):/.test(protocol),
  );
  const found = [...inline, ...links].map(({ outerHTML }) => outerHTML);
  return 'pwned' in globalThis ? [...found, 'A script ran'] : found;
}

/** A server without encryption, and how often it was asked for anything. */
class PlainServer {
  requests = 0;
  readonly #server: Server = createServer((_, response) => {
    this.requests += 1;
    response.end(oneTerm('plainword'));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = z.object({ port: z.number() }).parse(this.#server.address());
    return `http://localhost:${port}/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}

describe.each(TESTED_BROWSERS)('sources that misbehave, %s', (kind) => {
  const plain = new PlainServer();
  const endless = new EndlessBody();
  let extension: ExtensionBrowser;
  let server: GlossaryServer;
  let faults: readonly Fault[];

  launchForAll(kind, (launched) => (extension = launched), KEPT_FROM_HTTP);

  beforeAll(async () => {
    server = await GlossaryServer.start();
    const canary = server.url('/canary');
    faults = [
      ...transportFaults(server, await plain.start()),
      ...statusFaults(),
      ...contentFaults(),
      { id: 'endless', answer: endless.answer, expected: 'too-large' },
      { id: 'hostile', answer: { body: hostileGlossary(canary) }, expected: { terms: 1, problems: 6 } },
      { id: 'good', answer: { body: oneTerm('goodword') }, expected: { terms: 1, problems: 0 } },
    ];
    for (const { id, answer } of faults) server.answer(`/${id}`, answer);
    server.answer('/elsewhere', { body: oneTerm('otherword') });
    server.answer('/closed', { body: oneTerm('hiddenword'), cors: false });
    await changeSettings(extension);
  });

  afterAll(async () => {
    await server.close();
    await plain.close();
  });

  const open = (body: string): Promise<Page> => openPage(extension, ownDocument({ body: `<p>${body}</p>` }));

  const addressOf = ({ id, isForeign = false }: Fault): string =>
    isForeign ? server.foreignUrl(`/${id}`) : server.url(`/${id}`);

  test('one sync of all of them records what is wrong with each, and uses what is good', async () => {
    const page = await open(
      'A goodword of the constructor, __proto__, toString and hasOwnProperty. A dataword.',
    );
    const generation = await waitForGlossary(extension);
    const sources = faults.map((fault) => sourceAt(fault.id, addressOf(fault)));
    const startedAt = await extension.evaluateInBackground(backgroundStart);
    await writeSources(extension, sources);
    const ids = faults.map(({ id }) => id);
    const statuses = await waitForSync(extension, ids, { timeoutMs: ONE_SYNC_MS });

    expect(Object.fromEntries(statuses.map((status) => [status.id, outcomeOf(status)]))).toStrictEqual(
      Object.fromEntries(faults.map(({ id, expected }) => [id, expected])),
    );
    expect(await extension.evaluateInBackground(backgroundStart)).toBe(startedAt);
    expect(await extension.evaluateInBackground(isPolluted)).toBe(false);
    await waitForGlossary(extension, generation);
    await bringToFront(page);
    await expectMarks(page, { term: ['goodword', 'constructor', '__proto__', 'toString', 'hasOwnProperty'] });
    await page.close();
  });

  test('what is endless is no longer read', async () => {
    await waitFor(() => endless.isEnded, { what: 'the connection to close' });
    expect(endless.sent).toBeLessThanOrEqual(MAX_SENT);
    expect(plain.requests).toBe(0);
  });

  test('a server that asked to wait is not asked before', async () => {
    const busy = await waitForSync(extension, ['status-429-wait', 'status-503-wait']);
    const waits = busy.map(
      ({ checkedAt = '', nextAt = '' }) => (Date.parse(nextAt) - Date.parse(checkedAt)) / 1000,
    );
    expect(waits[0]).toBeGreaterThanOrEqual(120);
    expect(waits[0]).toBeLessThanOrEqual(120 + 600);
    expect(waits[1]).toBeGreaterThanOrEqual(3_600);
    expect(waits[1]).toBeLessThanOrEqual(3_600 + 600);
  });

  test('HTML and scripts in every field are text, in the card and in the options', async () => {
    const page = await open('A quixelword.');
    const card = await openCard(page, { word: 'quixelword' });
    const entry = await extension.openExtensionPage('options.html#glossary/entry=quixelword');
    await entry.waitForSelector('[data-entry=quixelword]');
    const options = await openSources(extension);
    await options.click('[data-source-id=hostile] summary');
    await options.waitForSelector('.problem-list');

    for (const [frame, text] of [
      [card, '<img src='],
      [entry.mainFrame(), '<img src='],
      [options.mainFrame(), "javascript:alert('pwned')"],
    ] as const) {
      expect(await frame.evaluate(() => document.body.innerText)).toContain(text);
      expect(await frame.evaluate(findLiveContents)).toStrictEqual([]);
    }
    expect(await page.evaluate(findLiveContents)).toStrictEqual([]);
    expect(server.seen('/canary')).toStrictEqual([]);
    for (const tab of [page, entry, options]) await tab.close();
  });

  test('no request says more than what is asked for, not even after a cookie was set', async () => {
    const options = await openSources(extension);
    await syncByKeyboard(extension, options, sourceAt('cookie', ''));
    await options.close();
    expect(server.seen('/cookie')).toHaveLength(2);
    const configured = [...faults.map(({ id }) => `/${id}`), '/elsewhere', '/closed'];
    const isForeign = (host: string): boolean => host.startsWith('127.0.0.1');
    expect(findTellingRequests(server.requests, configured, isForeign)).toStrictEqual([]);
    // Nobody was asked twice by himself, nor the others with the one.
    expect(server.seen('/good')).toHaveLength(1);
  });
});
