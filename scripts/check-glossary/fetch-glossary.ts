import { err, ok, type Result } from '../../lib/core/result.ts';
import { judgeFinalUrl, judgeStatus, type AnswerFailure } from '../../lib/core/sources/judge-answer.ts';
import type { ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
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
  readonly code: AnswerFailure['code'] | 'timeout' | 'unreachable' | 'too-large';
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
function judge({ status, url }: Response, address: ResolvedAddress): AnswerFailure | undefined {
  // `http:` only where it began there, on this very machine.
  const rules = { allowLoopbackHttp: address.url.startsWith('http:') };
  return judgeFinalUrl(url || address.url, address, rules) ?? judgeStatus(status, address);
}
