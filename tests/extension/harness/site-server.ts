import type { FixturePage } from '../../fixtures/pages.ts';
import type { GlossaryServer } from './glossary-server.ts';
import { renderFixture } from './serve-fixture.ts';

/** Has the server answer for a page of a self-hosted site; gives the path. */
export function serveSite(server: GlossaryServer, pathname: string, page: FixturePage): void {
  server.answer(pathname, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: renderFixture(page, { styled: false }),
    cors: false,
  });
}
