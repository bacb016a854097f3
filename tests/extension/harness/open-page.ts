import type { Page } from 'puppeteer-core';
import type { FixturePage } from '../../fixtures/pages.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { openRoutes } from './scenario.ts';
import type { FixtureRoute, ServeOptions } from './serve-fixture.ts';

/** Opens one page at its real address, in front. */
export async function openPage(
  extension: ExtensionBrowser,
  route: FixturePage | FixtureRoute,
  options: ServeOptions = {},
): Promise<Page> {
  return (await openRoutes(extension, [route], options)).page;
}

export interface OwnDocument {
  /** Content of the document's body root. */
  readonly body: string;
  /** Around the body root: the page's own controls. */
  readonly before?: string;
  readonly css?: string;
}

/** Where documents of a test's own stand. */
export const OWN_ADDRESS = 'https://acme.atlassian.net/wiki/spaces/T/pages/4711/Test';

/** A page in the structure of Confluence Cloud's reading view with a text of the test's own. */
export function ownDocument({ body, before = '', css = '' }: OwnDocument): FixtureRoute {
  return {
    address: OWN_ADDRESS,
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test</title>
<style>body { font: 16px/1.5 sans-serif; margin: 40px; background: #fff; color: #172b4d } ${css}</style></head>
<body>${before}<h1 id="heading-title-text">Test</h1>
<div id="main-content" data-testid="pageContentRendererTestId"><div class="ak-renderer-document">${body}</div></div>
</body></html>`,
  };
}
