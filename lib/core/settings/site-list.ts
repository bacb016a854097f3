import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import { isSecureOrigin, parseAddress } from '../sources/address-url.ts';
import { readStoredData, type StoredError, type StoredVersion } from './stored-version.ts';

const SITE_LIST_VERSION = 1;

/** Self-hosted sites that one reader will ever add; a broken import must not make the browser register thousands. */
export const MAX_SITES = 100;

const dataSchema = z.object({ sites: z.array(z.unknown()) });

/** Sites on which Parlance always runs, by the ends of their host names. */
const BUILT_IN = ['.atlassian.net', '.notion.so', '.notion.site', '.notion.com', 'notion.so', 'notion.com'];

/** Why an address cannot be added as a site; each has a text in the catalogue, `sites.problem.<code>`. */
export type SiteProblem =
  'empty' | 'not-an-address' | 'not-https' | 'built-in' | 'already-there' | 'too-many';

/**
 * The sites that the reader added, as origins, none where nothing was stored. Entries that are no https origins and
 * those beyond the limit are left out: the other sites go on working.
 */
export function readSiteList(stored: unknown): Result<readonly string[], StoredError> {
  const data = readStoredData(stored, SITE_LIST_VERSION);
  if (!data.ok) return data;
  if (data.value === undefined) return ok([]);
  const parsed = dataSchema.safeParse(data.value);
  if (!parsed.success) return err('damaged');
  const sites = parsed.data.sites.filter(isOrigin);
  return ok([...new Set(sites)].slice(0, MAX_SITES));
}

/** The value to store for `sites`. */
export function storeSiteList(sites: readonly string[]): StoredVersion {
  return { v: SITE_LIST_VERSION, data: { sites } };
}

/** The origin to add for any address of a self-hosted Jira or Confluence, as pasted. */
export function siteToAdd(typed: string, known: readonly string[]): Result<string, SiteProblem> {
  const text = typed.trim().replace(/^[<"“]+|[>"”]+$/gu, '');
  if (text === '') return err('empty');
  const url = parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || url.hostname === '') return err('not-an-address');
  if (url.protocol !== 'https:') return err(url.protocol === 'http:' ? 'not-https' : 'not-an-address');
  if (BUILT_IN.some((end) => url.hostname === end || (end.startsWith('.') && url.hostname.endsWith(end)))) {
    return err('built-in');
  }
  if (known.includes(url.origin)) return err('already-there');
  return known.length >= MAX_SITES ? err('too-many') : ok(url.origin);
}

/**
 * The match pattern for an origin. Without the port: Firefox refuses patterns with one, and in both browsers a
 * pattern without a port fits them all.
 */
export function patternOf(origin: string): string {
  return `https://${parseAddress(origin)?.hostname ?? ''}/*`;
}

function isOrigin(site: unknown): site is string {
  return typeof site === 'string' && isSecureOrigin(site);
}
