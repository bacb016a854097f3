import type { ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';
import { brotliBomb, gzipBomb } from './bombs.ts';
import type { Answer, GlossaryServer } from './glossary-server.ts';
import { oneTerm } from './one-term.ts';

/** A source that misbehaves in one way, and what is to be recorded of it. */
export interface Fault {
  readonly id: string;
  readonly answer: Answer;
  /** `failure` as "code detail"; `terms` where something of it is used. */
  readonly expected: string | { readonly terms: number; readonly problems: number };
  /** Asked for under a name for which there is no permission. */
  readonly isForeign?: boolean;
}

const SECOND = 1_000;
const CHUNK = Buffer.alloc(64 * 1024, ' ');
const LEVELS = 100_000;

const ACCEPTED = { terms: 1, problems: 0 };

/** Ways in which the network and the server fail; `plainUrl` is an address without encryption. */
export function transportFaults(server: GlossaryServer, plainUrl: string): readonly Fault[] {
  const redirect = (id: string, to: string, expected: Fault['expected']): Fault => {
    return { id, answer: { status: 302, headers: { Location: to } }, expected };
  };
  return [
    // First, and one beside the other: each costs its whole deadline.
    { id: 'silent', answer: () => undefined, expected: 'timeout' },
    { id: 'slow', answer: (_, response) => writeSlowly(response), expected: 'timeout' },
    { id: 'gzip-bomb', answer: compressed('gzip', gzipBomb()), expected: 'too-large' },
    { id: 'brotli-bomb', answer: compressed('br', brotliBomb()), expected: 'too-large' },
    {
      id: 'cut-off',
      answer: (_, response) => {
        response.writeHead(200, { 'Content-Length': '1000' });
        response.write(oneTerm('cutword'), () => response.destroy());
      },
      expected: 'unreachable',
    },
    { id: 'hung-up', answer: (_, response) => response.destroy(), expected: 'unreachable' },
    redirect('to-http', plainUrl, 'unreachable'),
    redirect('to-data', `data:text/yaml,${encodeURIComponent(oneTerm('dataword'))}`, 'unreachable'),
    redirect('to-itself', server.url('/to-itself'), 'unreachable'),
    redirect('to-other-host', server.foreignUrl('/elsewhere'), ACCEPTED),
    redirect('to-closed-host', server.foreignUrl('/closed'), 'unreachable'),
    {
      id: 'no-cors',
      answer: { body: oneTerm('closedword'), cors: false },
      expected: 'needs-permission',
      isForeign: true,
    },
    {
      id: 'cookie',
      answer: {
        body: oneTerm('cookieword'),
        headers: { 'Set-Cookie': 'reader=1; Secure; SameSite=None; Path=/' },
      },
      expected: ACCEPTED,
    },
  ];
}

/** Answers whose status brings no glossary, or no whole one. */
export function statusFaults(): readonly Fault[] {
  const refusal = (status: number, expected: string, headers: Record<string, string> = {}): Fault => {
    const hasBody = status !== 204 && status !== 304;
    const answer = { status, headers, ...(hasBody && { body: oneTerm(`word${status}`) }) };
    return { id: `status-${status}${Object.keys(headers).length > 0 ? '-wait' : ''}`, answer, expected };
  };
  return [
    refusal(204, 'http 204'),
    refusal(206, 'http 206'),
    refusal(304, 'http 304'),
    refusal(401, 'sign-in'),
    refusal(403, 'sign-in'),
    refusal(404, 'not-found 404'),
    refusal(410, 'not-found 410'),
    refusal(429, 'busy 429', { 'Retry-After': '120' }),
    refusal(503, 'http 503'),
    refusal(503, 'busy 503', { 'Retry-After': '3600' }),
  ];
}

/** Bodies that are written wrongly, or to do harm to whoever reads them. */
export function contentFaults(): readonly Fault[] {
  const body = (
    id: string,
    text: string | Uint8Array,
    expected: Fault['expected'],
    type = 'text/yaml',
  ): Fault => {
    return { id, answer: { body: text, headers: { 'Content-Type': type } }, expected };
  };
  const login = '<!doctype html><title>Guest network: log in</title><form><input type=password></form>';
  const latin1 = Buffer.from(oneTerm('latinword').replace('Of', 'Caf\u00E9'), 'latin1');
  return [
    body('empty', '', 'unusable empty-document'),
    body('captive-portal', login, 'sign-in', 'text/html'),
    body('wrong-charset', latin1, { terms: 1, problems: 1 }, 'text/yaml; charset=utf-8'),
    body('utf-8-mark', `\uFEFF${oneTerm('markedword')}`, ACCEPTED),
    body('utf-16', Buffer.from(`\uFEFF${oneTerm('wideword')}`, 'utf16le'), ACCEPTED),
    body('alias-bomb', aliasBomb(), 'unusable broken-syntax'),
    body('deep-json', '['.repeat(LEVELS) + ']'.repeat(LEVELS), 'unusable too-deep', 'application/json'),
    body('next-version', oneTerm('futureword').replace('parlance: 1', 'parlance: 2'), 'too-new'),
    body('prototype', PROTOTYPE, { terms: 4, problems: 1 }, 'application/json'),
  ];
}

/** Names that are something to every object. */
const PROTOTYPE = `{"parlance": 1, "name": "Names", "__proto__": {"polluted": true}, "terms": [
  {"term": "__proto__", "definition": "A name of ours."},
  {"term": "constructor", "definition": "Who builds houses."},
  {"term": "toString", "definition": "Knitting."},
  {"term": "hasOwnProperty", "definition": "A landlord."}
]}`;

function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? '"lol"' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  });
  return `parlance: 1\nname: Bomb\n${levels.join('\n')}\nterms: *a8\n`;
}

function compressed(encoding: string, body: Uint8Array): Answer {
  return { headers: { 'Content-Type': 'text/yaml', 'Content-Encoding': encoding }, body };
}

function writeSlowly(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/yaml' });
  const timer = setInterval(() => response.write(' '), SECOND);
  response.on('close', () => {
    clearInterval(timer);
  });
}

/** An answer that never ends, as fast as it is read, and how many bytes of it were sent. */
export class EndlessBody {
  sent = 0;
  isEnded = false;

  readonly answer: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/yaml' });
    const write = (): void => {
      let mayGoOn = true;
      while (mayGoOn && !response.destroyed) {
        mayGoOn = response.write(CHUNK);
        this.sent += CHUNK.length;
      }
    };
    response.on('drain', write);
    response.on('close', () => {
      this.isEnded = true;
    });
    write();
  };
}
