import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { expectMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { GlossaryServer, type SeenRequest } from './harness/glossary-server.ts';
import { LoggingProxy } from './harness/logging-proxy.ts';
import { oneTerm } from './harness/one-term.ts';
import { openPage, OWN_ADDRESS, ownDocument } from './harness/open-page.ts';
import { pressByName } from './harness/press-by-name.ts';
import { findTellingRequests } from './harness/request-rules.ts';
import { changeSettings, launchReady } from './harness/scenario.ts';
import { openSources, sourceAt, syncByKeyboard, waitForSync, writeSources } from './harness/sources.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

const WIKI_PAGE = '/wiki/api/v2/pages/1?body-format=view';
const SESSION = 'session=secret';

function confluencePage(word: string, version: number): string {
  const value = `<table><tr><th>Term</th><th>Definition</th></tr><tr><td>${word}</td><td>From the wiki.</td></tr></table>`;
  return JSON.stringify({ id: '1', title: 'Words', body: { view: { value } }, version: { number: version } });
}

/**
 * Whom the browsers themselves talk to, whatever switches and preferences say: their updates, their clocks, and the
 * site of the page that is about to be opened. The proxy lets them reach nobody.
 */
const OF_THE_BROWSER = /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|net|org))$/;
const OF_THE_PAGE = new URL(OWN_ADDRESS).hostname;

/** Hosts and ports, without those of the browser's own. */
function foundTargets(targets: readonly string[]): ReadonlySet<string> {
  const urls = targets.map((target) => new URL(target.startsWith('http://') ? target : `https://${target}`));
  const ours = urls.filter(({ hostname }) => !OF_THE_BROWSER.test(hostname) && hostname !== OF_THE_PAGE);
  return new Set(ours.map(({ host }) => host));
}

const cookiesOf = (requests: readonly SeenRequest[]): readonly (string | undefined)[] =>
  requests.map(({ headers }) => headers.cookie);

/** The origins that the reader agreed to; `null` before the first. */
function readConsents(extension: ExtensionBrowser): Promise<unknown> {
  return extension.evaluateInBackground(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('parlance-sources');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('lists').objectStore('lists').get('consents');
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result ?? null);
          });
        });
      }),
  );
}

/** A whole browser behind a proxy: what it asks for, and whom, in a life with all kinds of sources. */
describe.each(TESTED_BROWSERS)('all that goes over the network, %s', (kind) => {
  let extension: ExtensionBrowser;
  let proxy: LoggingProxy;
  let server: GlossaryServer;
  let options: Page;

  beforeAll(async () => {
    proxy = await LoggingProxy.start();
    server = await GlossaryServer.start();
    server.answer('/home', {
      headers: {
        'Content-Type': 'text/html',
        'Set-Cookie': `${SESSION}; Secure; HttpOnly; SameSite=Lax; Path=/`,
      },
      body: '<!doctype html><link rel="icon" href="data:,"><title>Signed in</title>',
    });
    server.answer('/plain', { headers: { ETag: '"1"' }, body: oneTerm('plainword') });
    server.answer('/foreign', { body: oneTerm('foreignword') });
    server.answer('/refused', { body: oneTerm('refusedword'), cors: false });
    server.answer(WIKI_PAGE.split('?')[0] ?? '', {
      headers: { 'Content-Type': 'application/json' },
      body: confluencePage('wikiword', 1),
    });
    extension = await launchReady(kind, proxy.launchOptions);
    await changeSettings(extension);
    // The reader is signed in at both names of the server.
    for (const address of [server.url('/home'), server.foreignUrl('/home')]) {
      const page = await extension.newPage();
      await page.goto(address);
      await page.reload();
      await page.close();
    }
    const visits = server.requests.splice(0);
    expect(cookiesOf(visits)).toStrictEqual([undefined, SESSION, undefined, SESSION]);
    options = await openSources(extension);
  });

  afterAll(async () => {
    const errors = await extension.readErrors();
    await extension.close();
    await server.close();
    await proxy.close();
    expect(errors).toStrictEqual([]);
  });

  test('nothing is asked for before there is a source', async () => {
    const page = await openPage(extension, ownDocument({ body: '<p>The latency.</p>' }));
    await expectMarks(page, { term: ['latency'] });
    await page.close();
    expect(server.requests).toStrictEqual([]);
  });

  test('a session is used for nothing but a wiki, and only after a yes', async () => {
    await writeSources(extension, [
      sourceAt('plain', server.url('/plain')),
      sourceAt('foreign', server.foreignUrl('/foreign')),
      sourceAt('refused', server.foreignUrl('/refused')),
      sourceAt('wiki', server.url(WIKI_PAGE)),
    ]);
    const ids = ['plain', 'foreign', 'refused', 'wiki'];
    const statuses = await waitForSync(extension, ids);
    expect(statuses.map(({ failure }) => failure?.code)).toStrictEqual([
      undefined,
      undefined,
      'needs-permission',
      'needs-consent',
    ]);
    expect(server.seen('/wiki/api/v2/pages/1')).toStrictEqual([]);
    expect(cookiesOf(server.requests)).toStrictEqual([undefined, undefined, undefined]);
    expect(await readConsents(extension)).toBeNull();

    await bringToFront(options);
    await pressByName(options, 'Read it with my sign-in');
    const [wiki] = await waitForSync(extension, ['wiki'], { after: statuses[3]?.checkedAt ?? '' });
    expect(wiki).toMatchObject({ terms: 1, format: 'confluence' });
    expect(await readConsents(extension)).toStrictEqual([new URL(server.url('/')).origin]);
    expect(new Set(cookiesOf(server.seen('/wiki/api/v2/pages/1')))).toStrictEqual(new Set([SESSION]));
    const page = await openPage(
      extension,
      ownDocument({ body: '<p>The wikiword, plainword, foreignword, refusedword.</p>' }),
    );
    await expectMarks(page, { term: ['wikiword', 'plainword', 'foreignword'] });
    await page.close();
  });

  test('the yes is for that wiki alone', async () => {
    for (const id of ['plain', 'foreign', 'wiki']) {
      await syncByKeyboard(extension, options, { id, name: id });
    }
    expect(server.seen('/plain').map(({ headers }) => headers['if-none-match'])).toContain('"1"');
    for (const path of ['/plain', '/foreign', '/refused']) {
      expect(new Set(cookiesOf(server.seen(path)))).toStrictEqual(new Set([undefined]));
    }
    // A session that has ended leads to a login page, where nobody goes.
    server.answer('/wiki/api/v2/pages/1', {
      status: 302,
      headers: { Location: server.foreignUrl('/login') },
    });
    const status = await syncByKeyboard(extension, options, { id: 'wiki', name: 'wiki' });
    expect(status).toMatchObject({ terms: 1, failure: { code: 'sign-in' } });
    expect(server.seen('/login')).toStrictEqual([]);
  });

  test('nothing but that was asked for, and nobody else', () => {
    const configured = ['/plain', '/foreign', '/refused', WIKI_PAGE];
    const isForeign = (host: string): boolean => host.startsWith('127.0.0.1');
    const told = findTellingRequests(server.requests, configured, isForeign);
    const wiki = `GET ${new URL(server.url('/')).host}${WIKI_PAGE} tells cookie: ${SESSION}`;
    expect(told).toStrictEqual(server.seen('/wiki/api/v2/pages/1').map(() => wiki));
    // Browsers say themselves who asks where there is no permission, and say the least that way.
    expect(new Set(server.seen('/foreign').map(({ headers }) => headers.origin))).toStrictEqual(
      new Set([extension.extensionOrigin]),
    );
    expect(foundTargets(proxy.targets)).toStrictEqual(
      new Set([new URL(server.url('/')).host, new URL(server.foreignUrl('/')).host]),
    );
  });
});
