import { parseAddress } from './address-url.ts';
import { isLoopback } from './private-network.ts';
import type { AddressKind, AddressRules, ResolvedAddress } from './resolve-address.ts';
import type { SyncFailure } from './source-status.ts';

/** What the status or the address of an answer can say against it. */
export interface AnswerFailure extends SyncFailure {
  readonly code: 'insecure' | 'sign-in' | 'sheet-not-shared' | 'not-found' | 'http' | 'busy';
  /** Milliseconds that the server asked to wait. */
  readonly retryAfterMs?: number;
}

const GOOGLE_SIGN_IN = 'https://accounts.google.com';

/** Whether nobody on the way can read or change what is sent: https, or, where `rules` allow it, this very machine. */
export function isProtected(address: string, rules: AddressRules): boolean {
  const url = parseAddress(address);
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && rules.allowLoopbackHttp === true && isLoopback(url.hostname);
}

/** Why an answer that came from `finalUrl` in the end is not worth reading. */
export function judgeFinalUrl(
  finalUrl: string,
  { kind }: ResolvedAddress,
  rules: AddressRules,
): AnswerFailure | undefined {
  if (!isProtected(finalUrl, rules)) return { code: 'insecure', detail: finalUrl };
  return parseAddress(finalUrl)?.origin === GOOGLE_SIGN_IN ? refusalOf(kind) : undefined;
}

/**
 * Why an answer with this status is not worth reading. `retryAfterMs`: how long the server asked to wait, where it
 * did.
 */
export function judgeStatus(
  status: number,
  { kind }: ResolvedAddress,
  retryAfterMs?: number,
): AnswerFailure | undefined {
  const detail = String(status);
  switch (status) {
    case 200:
    case 203:
      return undefined;
    case 401:
    case 403:
      return refusalOf(kind);
    case 404:
    case 410:
      return { code: 'not-found', detail };
    case 429:
      return { code: 'busy', detail, ...(retryAfterMs !== undefined && { retryAfterMs }) };
    case 503:
      return retryAfterMs === undefined ? { code: 'http', detail } : { code: 'busy', detail, retryAfterMs };
    default:
      return { code: 'http', detail };
  }
}

/** Behind a sign-in; of a sheet that is one which is neither shared nor published. */
export function refusalOf(kind: AddressKind): AnswerFailure {
  return { code: kind === 'google-sheet' ? 'sheet-not-shared' : 'sign-in', detail: '' };
}
