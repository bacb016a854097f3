import type { AddressUrl } from './address-url.ts';

/** With an account (`/u/1/`) or a company (`/a/acme.com/`) in the path, which the export does not need. */
const SHEET = /^(?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(e\/)?([\w-]+)(?:\/([\w/]+))?\/?$/;
const RESOURCE_KEY = /^[\w-]+$/;
const TEXT_FORMATS = ['csv', 'tsv'];

/**
 * The address of a Google Sheet's contents as CSV, for whatever link to it: the editor's, a shared or a published
 * one; `undefined` for other addresses. The tab (`gid`) is kept; the one after `#` is where the reader was last. So is
 * the key that some links hold.
 */
export function rewriteGoogleSheet(url: AddressUrl): string | undefined {
  if (url.hostname !== 'docs.google.com') return undefined;
  const sheet = SHEET.exec(url.pathname);
  if (sheet === null) return undefined;
  const [, published, id, view = ''] = sheet;
  const gid = /[#&]gid=(\d+)/.exec(url.hash)?.[1] ?? /^\d+$/.exec(url.searchParams.get('gid') ?? '')?.[0];
  const tab = gid === undefined ? '' : `&gid=${gid}`;
  if (published !== undefined) {
    const single = tab === '' ? '' : '&single=true';
    return `https://docs.google.com/spreadsheets/d/e/${id}/pub?output=${formatIn(url, 'output')}${tab}${single}`;
  }
  // The query language of Google's charts: whoever wrote such an address wants just that part of the sheet.
  if (view === 'gviz/tq') return url.href.slice(0, url.href.length - url.hash.length);
  // Without it Google does not open sheets of before 2021 to those who have the link.
  const key = RESOURCE_KEY.exec(url.searchParams.get('resourcekey') ?? '')?.[0];
  const access = key === undefined ? '' : `&resourcekey=${key}`;
  return `https://docs.google.com/spreadsheets/d/${id}/export?format=${formatIn(url, 'format')}${tab}${access}`;
}

function formatIn(url: AddressUrl, name: string): string {
  return TEXT_FORMATS.find((format) => format === url.searchParams.get(name)) ?? 'csv';
}
