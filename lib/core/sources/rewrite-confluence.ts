import { err, ok, type Result } from '../result.ts';
import type { AddressUrl } from './address-url.ts';

export interface ConfluencePage {
  readonly url: string;
  readonly kind: 'confluence-cloud' | 'confluence-server';
}

const CLOUD_HOST = /\.atlassian\.net$/;
const PAGE_ID = /^\d{1,19}$/;

/** `/spaces/KEY/pages/ID/Title` and the editor's `/spaces/KEY/pages/edit-v2/ID`, after any context path. */
const PAGE_PATH = /^(.*)\/spaces\/[^/]+\/pages\/(?:edit(?:-v2)?\/)?(\d{1,19})(?:\/[^/]*)*$/;
/** `/pages/viewpage.action`, `viewinfo.action`, `editpage.action` and so on. */
const ACTION_PATH = /^(.*)\/pages\/\w+\.action$/;
const CLOUD_API = /^(\/wiki)\/api\/v2\/pages\/(\d{1,19})$/;
const CONTENT_API = /^(.*)\/rest\/api\/content\/(\d{1,19})$/;

/** `/display/SPACE/Title`; not `/display/glossary.csv` of somebody else's server. */
const DISPLAY_PATH = /\/display\/~?[\w.%-]+\/[^/]+\/?$/;
/** A tiny link, `/x/aBcDe`: the page's id in a form of their own. */
const TINY_PATH = /^(?:\/[\w-]+)?\/x\/[\w-]{4,12}\/?$/;
const CLOUD_PAGE_PATH = /^\/wiki(?:\/?$|\/(?:spaces|display|x|external|home|people|search)(?:\/|$))/;
const FILE_NAME = /\.(?:csv|tsv|json|ya?ml|md|txt|html?|xml|tbx)\/?$/i;

/**
 * The address of a Confluence page's contents, for whatever link to the page; `undefined` for other addresses. An
 * error where it is a page of Confluence, but the address does not say which one: finding that out would take a
 * request with the reader's session that nobody agreed to.
 */
export function rewriteConfluence(url: AddressUrl): Result<ConfluencePage, 'no-page-id'> | undefined {
  const isCloud = CLOUD_HOST.test(url.hostname) || CLOUD_API.test(url.pathname);
  const page = findPage(url);
  if (page !== undefined) {
    if (page.id === '') return err('no-page-id');
    return ok(isCloud ? cloudPage(url.origin, page.id) : serverPage(url.origin + page.context, page.id));
  }
  if (FILE_NAME.test(url.pathname)) return undefined;
  const isPage = isCloud
    ? CLOUD_PAGE_PATH.test(url.pathname)
    : DISPLAY_PATH.test(url.pathname) || TINY_PATH.test(url.pathname);
  return isPage ? err('no-page-id') : undefined;
}

function findPage(url: AddressUrl): { readonly context: string; readonly id: string } | undefined {
  const named =
    PAGE_PATH.exec(url.pathname) ?? CONTENT_API.exec(url.pathname) ?? CLOUD_API.exec(url.pathname);
  if (named !== null) return { context: named[1] ?? '', id: named[2] ?? '' };
  const action = ACTION_PATH.exec(url.pathname);
  if (action === null) return undefined;
  const id = url.searchParams.get('pageId') ?? '';
  return { context: action[1] ?? '', id: PAGE_ID.test(id) ? id : '' };
}

function cloudPage(origin: string, id: string): ConfluencePage {
  return { url: `${origin}/wiki/api/v2/pages/${id}?body-format=view`, kind: 'confluence-cloud' };
}

function serverPage(site: string, id: string): ConfluencePage {
  return { url: `${site}/rest/api/content/${id}?expand=body.view,version`, kind: 'confluence-server' };
}
