import { err, ok, type Result } from '../core/result.ts';
import { isProtected, judgeFinalUrl, judgeStatus, refusalOf } from '../core/sources/judge-answer.ts';
import type { ResolvedAddress } from '../core/sources/resolve-address.ts';
import type { Validators } from '../core/sources/source-snapshot.ts';
import type { Fetched, FetchFailure } from '../sync/fetched.ts';
import { readRetryAfter } from '../sync/read-retry-after.ts';
import { ADDRESS_RULES } from './address-rules.ts';
import { readBody } from './read-body.ts';
import { readPageVersion } from './read-page-version.ts';

/** What is asked for, and what the reader allowed. */
export interface FetchRequest {
  readonly address: ResolvedAddress;
  /** Bearer token. */
  readonly token?: string;
  /** Of the contents that we have; without them the whole contents are asked for. */
  readonly validators?: Validators;
  /** For all origins of the address. */
  readonly hasPermission: boolean;
  /** For the reader's own session at the origin of the address. */
  readonly hasConsent: boolean;
  readonly signal?: AbortSignal;
  /** Test seam. */
  readonly deadlineMs?: number;
}

/** For headers and body together: a worker's fetch has 30 seconds in Chromium, and no reader waits longer. */
const DEADLINE_MS = 20_000;

/**
 * One `GET` by the rules of design.md 3.3: no cookies but to a Confluence site whose session the reader let us use, no
 * referrer, no header of ours without a permission for the host, nothing that a cache answers, one deadline, a limit
 * on what is read. Never throws.
 */
export async function fetchSource(request: FetchRequest): Promise<Result<Fetched, FetchFailure>> {
  const refusal = refuse(request);
  if (refusal !== undefined) return err(refusal);
  const { address, signal, deadlineMs = DEADLINE_MS } = request;
  const deadline = AbortSignal.timeout(deadlineMs);
  const ended = new AbortController();
  let isAnswered = false;
  const signals = [deadline, ended.signal, ...(signal === undefined ? [] : [signal])];
  try {
    const response = await fetch(address.url, {
      ...howToAsk(request),
      method: 'GET',
      mode: 'cors',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any(signals),
    });
    isAnswered = true;
    const failure = judge(response, request);
    return failure === undefined ? await readAnswer(response, request) : err(failure);
  } catch (error) {
    if (!isNetworkError(error)) throw error;
    if (deadline.aborted || signal?.aborted === true) return err({ code: 'timeout', detail: '' });
    return err(isAnswered ? { code: 'unreachable', detail: '' } : await explain(request, signals));
  } finally {
    // Nobody reads the rest of a body that was refused, and a connection left open would go on filling.
    ended.abort();
  }
}

/** Why there is no request at all. */
function refuse(request: FetchRequest): FetchFailure | undefined {
  const { address, token, hasPermission, hasConsent } = request;
  const { origins } = address;
  if (!isProtected(address.url, ADDRESS_RULES)) return { code: 'insecure', detail: address.url };
  // The browser would send the session's cookies without asking anybody.
  if (address.session && !hasConsent) return { code: 'needs-consent', detail: '', origins };
  // A header of ours costs a preflight without a permission, and hardly any server answers that.
  if (token !== undefined && !hasPermission) return { code: 'needs-permission', detail: '', origins };
  return isOffline() ? { code: 'offline', detail: '' } : undefined;
}

function howToAsk(request: FetchRequest): Pick<RequestInit, 'credentials' | 'redirect' | 'headers'> {
  const { address, token, validators, hasPermission } = request;
  const headers: Record<string, string> = {};
  if (hasPermission && !address.session) {
    if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
    if (validators?.etag !== undefined) headers['If-None-Match'] = validators.etag;
    if (validators?.lastModified !== undefined) headers['If-Modified-Since'] = validators.lastModified;
  }
  const isBound = address.session || token !== undefined;
  return {
    credentials: address.session ? 'include' : 'omit',
    // Neither a token nor a session may go elsewhere. `manual` follows as little as `error`, and tells what happened.
    redirect: isBound ? 'manual' : 'follow',
    headers,
  };
}

/** Why the answer is not worth reading, from its status and headers. */
function judge(response: Response, { address, token }: FetchRequest): FetchFailure | undefined {
  const { status } = response;
  const isRedirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
  // A session that has ended is sent to a login page.
  if (isRedirect && address.session) return { code: 'sign-in', detail: '' };
  if (isRedirect) return { code: token === undefined ? 'http' : 'redirected', detail: String(status || '') };
  const misled = judgeFinalUrl(response.url || address.url, address, ADDRESS_RULES);
  if (misled !== undefined || status === 304) return misled;
  return judgeStatus(status, address, readRetryAfter(response.headers.get('Retry-After'), Date.now()));
}

async function readAnswer(
  response: Response,
  { address, validators, hasPermission }: FetchRequest,
): Promise<Result<Fetched, FetchFailure>> {
  if (response.status === 304) {
    const isAnswer = validators !== undefined && hasPermission;
    return isAnswer ? ok({ kind: 'not-modified' }) : err({ code: 'http', detail: '304' });
  }
  const bytes = await readBody(response.body);
  if (bytes === undefined) return err({ code: 'too-large', detail: '' });
  const fresh = address.session ? readPageVersion(bytes) : validatorsOf(response, address);
  if (address.session && fresh.etag !== undefined && fresh.etag === validators?.etag) {
    return ok({ kind: 'not-modified' });
  }
  const mediaType = response.headers.get('Content-Type') ?? '';
  return ok({ kind: 'content', bytes, mediaType, finalUrl: response.url || address.url, validators: fresh });
}

/** Those of another origin are nothing to ask this one with: the headers would not survive the redirect. */
function validatorsOf({ url, headers }: Response, address: ResolvedAddress): Validators {
  if (url !== '' && new URL(url).origin !== new URL(address.url).origin) return {};
  const etag = headers.get('ETag');
  const lastModified = headers.get('Last-Modified');
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** What a request failed by that brought no answer: without a permission, the browser keeps that to itself. */
async function explain(
  { address, hasPermission }: FetchRequest,
  signals: AbortSignal[],
): Promise<FetchFailure> {
  if (isOffline()) return { code: 'offline', detail: '' };
  if (!hasPermission) return { code: 'needs-permission', detail: '', origins: address.origins };
  const isSent = address.kind === 'google-sheet' && (await isSentElsewhere(address.url, signals));
  return isSent ? refusalOf(address.kind) : { code: 'unreachable', detail: '' };
}

/**
 * Whether a server sends the reader to another address, without going there. A sheet that is not shared is sent to
 * Google's sign-in page, which lets no extension read it: that alone looks like a network that is down.
 */
async function isSentElsewhere(url: string, signals: AbortSignal[]): Promise<boolean> {
  try {
    const { type, status } = await fetch(url, {
      method: 'GET',
      mode: 'cors',
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any(signals),
    });
    return type === 'opaqueredirect' || (status >= 300 && status < 400);
  } catch {
    return false;
  }
}

/** Browsers throw a `TypeError` for all of the network, and a `DOMException` when a signal ends a request. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || error instanceof DOMException;
}

/** Where nobody knows, as in Node, there may be a connection. */
function isOffline(): boolean {
  return 'onLine' in navigator && !navigator.onLine;
}
