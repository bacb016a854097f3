import { err, ok, type Result } from '../../lib/core/result.ts';
import { isLoopback } from '../../lib/core/sources/private-network.ts';
import type { ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
import type { SyncFailureCode } from '../../lib/core/sources/source-status.ts';
import { readCapped } from './read-capped.ts';

export interface Answer {
  readonly bytes: Uint8Array;
  /** '' where the server sent none. */
  readonly mediaType: string;
  /** After all redirects. */
  readonly finalUrl: string;
}

/** Why an address brought nothing: those of the extension's reasons that a program can meet. */
export interface FetchFailure {
  readonly code: Extract<
    SyncFailureCode,
    | 'timeout'
    | 'unreachable'
    | 'sign-in'
    | 'sheet-not-shared'
    | 'not-found'
    | 'http'
    | 'busy'
    | 'too-large'
    | 'insecure'
  >;
  /** Status or address for the text. */
  readonly detail: string;
}

/** The body of an answer that has none. */
const NOTHING = new Blob([]);

/** For headers and body together, as in the extension. */
const DEADLINE_MS = 20_000;

/**
 * One `GET` as the extension asks for a source to which nobody has given a permission, a session or a token
 * (`lib/platform/fetch-source.ts`): nothing but the address is sent, redirects are followed to a protected address,
 * with the same deadline and the same limit on decoded bytes. Never throws.
 */
export async function fetchGlossary(
  address: ResolvedAddress,
  deadlineMs: number = DEADLINE_MS,
): Promise<Result<Answer, FetchFailure>> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const ended = new AbortController();
  try {
    const response = await fetch(address.url, { signal: AbortSignal.any([deadline, ended.signal]) });
    const failure = judge(response, address);
    if (failure !== undefined) return err(failure);
    const bytes = await readCapped(response.body ?? NOTHING.stream());
    if (bytes === undefined) return err({ code: 'too-large', detail: '' });
    const mediaType = response.headers.get('Content-Type') ?? '';
    return ok({ bytes, mediaType, finalUrl: response.url || address.url });
  } catch (error) {
    // Node throws a `TypeError` for all of the network, and a `DOMException` when a signal ends a request.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return err({ code: deadline.aborted ? 'timeout' : 'unreachable', detail: '' });
  } finally {
    // A body that nobody reads would keep the connection, and this program, alive.
    ended.abort();
  }
}

/** Why the answer is not worth reading. */
function judge({ status, url }: Response, address: ResolvedAddress): FetchFailure | undefined {
  const finalUrl = new URL(url || address.url);
  if (!isProtected(finalUrl, new URL(address.url))) return { code: 'insecure', detail: finalUrl.href };
  if (finalUrl.hostname === 'accounts.google.com') return refusedFor(address);
  switch (status) {
    case 200:
    case 203:
      return undefined;
    case 401:
    case 403:
      return refusedFor(address);
    case 404:
    case 410:
      return { code: 'not-found', detail: String(status) };
    case 429:
      return { code: 'busy', detail: String(status) };
    default:
      return { code: 'http', detail: String(status) };
  }
}

/** `http:` only where it began there, on this very machine. */
function isProtected(url: URL, first: URL): boolean {
  return url.protocol === 'https:' || (first.protocol === 'http:' && isLoopback(url.hostname));
}

/** What a sheet that is not shared answers with, or anything else behind a sign-in. */
export function refusedFor({ kind }: ResolvedAddress): FetchFailure {
  return { code: kind === 'google-sheet' ? 'sheet-not-shared' : 'sign-in', detail: '' };
}
