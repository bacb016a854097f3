import type { Page } from 'puppeteer-core';

/**
 * Not errors of anybody's code: requests that fixtures do not answer (those are recorded by `serveFixtures`),
 * and Firefox asking for an icon that the page's own policy forbids.
 */
const EXPECTED = [/^Failed to load resource/, /favicon\.ico/];

/** Collects what the consoles of pages say is wrong. */
export class PageErrors {
  readonly messages: string[] = [];

  add(origin: string, text: string): void {
    if (EXPECTED.some((pattern) => pattern.test(text))) return;
    this.messages.push(`${origin}: ${text}`);
  }

  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.add(`console of ${page.url()}`, message.text());
    });
    page.on('pageerror', (error) => {
      this.add(`exception in ${page.url()}`, error instanceof Error ? error.message : String(error));
    });
  }
}
