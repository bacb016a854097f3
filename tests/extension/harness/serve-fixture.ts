import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTTPRequest, Page, ResponseForRequest } from 'puppeteer-core';
import type { FixturePage } from '../../fixtures/pages.ts';
import type { ColourScheme } from './extension-browser.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

/** An answer of the test's own at a real address. */
export interface FixtureRoute {
  readonly address: string;
  readonly body: string;
  readonly contentType?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServeOptions {
  /** Sent as `Content-Security-Policy` with every page. One that forbids inline styles leaves the page unstyled. */
  csp?: string;
  /** Sets the host's own switch (`data-color-mode`, Notion's theme class). Default: as the system is. */
  colourScheme?: ColourScheme;
  /** `false` leaves the style sheet out: faster, and nothing is collapsed. Default `true`. */
  styled?: boolean;
}

export interface ServedFixtures {
  /** Adds an answer, or replaces the one at that address. */
  serve(route: FixturePage | FixtureRoute): void;
  /** Requests that were answered, in order. */
  readonly answered: readonly string[];
  /** Requests nobody answers; they got a 404. A page, or the extension inside it, asked for something. */
  readonly unexpected: readonly string[];
}

/** The HTML of a fixture with its style sheet and the wanted colour scheme in it. */
export function renderFixture(page: FixturePage, { colourScheme, styled = true }: ServeOptions = {}): string {
  let html = readFileSync(path.join(FIXTURES, page.file), 'utf8');
  if (styled) {
    const css = page.styles.map((file) => readFileSync(path.join(FIXTURES, file), 'utf8')).join('\n');
    html = html.replace('</head>', () => `<style>${css}</style></head>`);
  }
  if (colourScheme === undefined) return html;
  if (page.host !== 'notion') return html.replace('<html', `<html data-color-mode="${colourScheme}"`);
  return html
    .replace('<html', `<html data-theme="${colourScheme}"`)
    .replace('notion-light-theme', `notion-${colourScheme}-theme`);
}

/**
 * Answers a page's requests from the fixtures, at their real addresses and without a network, in both browsers.
 * Call it before `page.goto`. Requests of the extension and of the browser itself go through.
 */
export async function serveFixtures(
  page: Page,
  routes: readonly (FixturePage | FixtureRoute)[],
  options: ServeOptions = {},
): Promise<ServedFixtures> {
  const responses = new Map<string, Partial<ResponseForRequest>>();
  const answered: string[] = [];
  const unexpected: string[] = [];

  const serve = (route: FixturePage | FixtureRoute): void => {
    const isCatalogued = 'file' in route;
    const headers = {
      ...(options.csp !== undefined && { 'Content-Security-Policy': options.csp }),
      ...(!isCatalogued && route.headers),
    };
    responses.set(withoutHash(route.address), {
      status: (isCatalogued ? undefined : route.status) ?? 200,
      contentType: (isCatalogued ? undefined : route.contentType) ?? 'text/html; charset=utf-8',
      headers,
      body: isCatalogued ? renderFixture(route, options) : route.body,
    });
  };
  routes.forEach(serve);

  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that is closed meanwhile cannot be answered any more, which is nobody's error.
    void answer(request).catch(() => undefined);
  });

  const answer = async (request: HTTPRequest): Promise<void> => {
    const address = request.url();
    if (!/^https?:/.test(address)) return request.continue();
    const response = responses.get(withoutHash(address));
    if (response !== undefined) {
      answered.push(address);
      return request.respond(response);
    }
    // Browsers ask for an icon of every site by themselves.
    if (new URL(address).pathname === '/favicon.ico') return request.respond({ status: 204 });
    unexpected.push(address);
    return request.respond({ status: 404, contentType: 'text/plain', body: 'Not a fixture' });
  };

  return { serve, answered, unexpected };
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
