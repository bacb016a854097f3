import { LIMITS } from '../glossary/limits.ts';
import { err, ok, type Result } from '../result.ts';
import type { AddressProblem } from './address-problem.ts';
import { parseAddress, type AddressUrl } from './address-url.ts';
import { isLoopback, isPrivateNetwork } from './private-network.ts';
import { rewriteCodeHost } from './rewrite-code-host.ts';
import { rewriteConfluence } from './rewrite-confluence.ts';
import { rewriteGoogleSheet } from './rewrite-google-sheet.ts';

export type AddressKind = 'plain' | 'google-sheet' | 'confluence-cloud' | 'confluence-server';

/** An address as it will be asked. */
export interface ResolvedAddress {
  /** As it came in, without white space, quotes and brackets around it. */
  readonly typed: string;
  /** What is fetched: https, without name, password and fragment. */
  readonly url: string;
  readonly kind: AddressKind;
  /** Whether `url` leads somewhere else than what was typed: shown then. */
  readonly rewritten: boolean;
  /** Match patterns to ask a permission for, where the server does not let everybody read. */
  readonly origins: readonly string[];
  /** Host and port of `url`, in punycode. */
  readonly host: string;
  /** On the reader's own machine or network: shown as a warning. */
  readonly isPrivateNetwork: boolean;
  /** Read with the reader's own session, after their consent. */
  readonly session: boolean;
}

export interface AddressRules {
  /** Development builds only: `http:` to this very machine. */
  readonly allowLoopbackHttp?: boolean;
}

/** What mail, chat and documents put around an address. */
const WRAPPING_START = /^[\s"'`“”‘’«»<(]+/u;
/** Characters that an address holds only in an encoded form. */
const WRAPPING_END = /[\s"“”‘’«»>]+$/u;
/** Ends that an address may have of its own: they go only where they were opened before it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ["'", "'"],
  ['`', '`'],
]);

/** "docs.example.com/glossary.csv", with or without a port: whoever types leaves out the rest. */
const WITHOUT_SCHEME = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]|$)/u;
/** "C:\glossary.csv", "\\server\share", "/home/me/glossary.csv", "~/glossary.csv". */
const FILE_PATH = /^(?:[a-z]:[\\/]|\\\\|\/(?!\/)|~)/i;
/** Schemes of servers, in contrast to those of scripts and data. */
const UNENCRYPTED = new Set(['http:', 'ftp:', 'ws:', 'wss:']);
const NOTION = /(?:^|\.)notion\.(?:so|site|com)$/;

/** A Google Sheet's export is answered from there. Both at once, or the reader is asked twice. */
const SHEET_ORIGINS = ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'];

/**
 * What to fetch for an address that somebody typed or pasted, or why there is nothing to fetch. Links to pages that
 * show a glossary become the address of the glossary itself. Idempotent; asks nobody.
 */
export function resolveAddress(
  typed: string,
  rules: AddressRules = {},
): Result<ResolvedAddress, AddressProblem> {
  const clean = unwrap(typed);
  const parsed = readAddress(clean, rules);
  if (!parsed.ok) return parsed;
  const target = findTarget(parsed.value);
  if (!target.ok) return target;
  const url = parseAddress(target.value.address);
  if (url === null) return err('not-an-address');
  const address = withoutHash(url);
  if (address.length > LIMITS.url) return err('too-long');
  const { kind } = target.value;
  return ok({
    typed: clean,
    url: address,
    kind,
    rewritten: address !== withoutHash(parsed.value),
    origins: kind === 'google-sheet' ? SHEET_ORIGINS : [patternOf(url)],
    host: url.host,
    isPrivateNetwork: isPrivateNetwork(url.hostname),
    session: kind === 'confluence-cloud' || kind === 'confluence-server',
  });
}

function unwrap(typed: string): string {
  // Before the patterns below look at it: what is far too long is not looked at more than once.
  if (typed.length > 2 * LIMITS.url) return typed.trim();
  let start = WRAPPING_START.exec(typed)?.[0] ?? '';
  let inner = typed.slice(start.length).replace(WRAPPING_END, '');
  for (;;) {
    const opening = CLOSING.get(inner.slice(-1));
    if (opening === undefined || !start.includes(opening)) return inner;
    // One for one: "(https://example.com/words_(all))".
    start = start.replace(opening, '');
    inner = inner.slice(0, -1).replace(WRAPPING_END, '');
  }
}

function readAddress(clean: string, rules: AddressRules): Result<AddressUrl, AddressProblem> {
  if (clean === '') return err('empty');
  if (clean.length > LIMITS.url) return err('too-long');
  if (FILE_PATH.test(clean)) return err('local-file');
  const url = parseAddress(WITHOUT_SCHEME.test(clean) ? `https://${clean}` : clean);
  if (url === null) return err('not-an-address');
  if (url.protocol === 'file:') return err('local-file');
  const isAllowed =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && rules.allowLoopbackHttp === true && isLoopback(url.hostname));
  if (!isAllowed) return err(UNENCRYPTED.has(url.protocol) ? 'not-https' : 'not-an-address');
  if (url.username !== '' || url.password !== '') return err('has-credentials');
  return ok(url);
}

function findTarget(
  url: AddressUrl,
): Result<{ readonly address: string; readonly kind: AddressKind }, AddressProblem> {
  if (NOTION.test(url.hostname)) return err('notion-page');
  const sheet = rewriteGoogleSheet(url);
  if (sheet !== undefined) return ok({ address: sheet, kind: 'google-sheet' });
  const file = rewriteCodeHost(url);
  if (file !== undefined) return ok({ address: file, kind: 'plain' });
  const page = rewriteConfluence(url);
  if (page === undefined) return ok({ address: url.href, kind: 'plain' });
  return page.ok ? ok({ address: page.value.url, kind: page.value.kind }) : page;
}

function withoutHash(url: AddressUrl): string {
  const end = url.href.indexOf('#');
  return end === -1 ? url.href : url.href.slice(0, end);
}

/** Without the port: Firefox refuses patterns with one, and without it a pattern fits every port. */
function patternOf(url: AddressUrl): string {
  return `${url.protocol}//${url.hostname}/*`;
}
