import { createServer } from 'node:net';
import { once } from 'node:events';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { resolveAddress, type ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
import { fetchSource, type FetchRequest } from '../../lib/platform/fetch-source.ts';
import { answering, TestServer } from './test-server.ts';

const MEBIBYTE = 1_024 * 1_024;
/** Long enough for a loaded machine to answer, short enough for a test that waits for it. */
const SHORT_DEADLINE_MS = 400;

let server: TestServer;
/** Another origin. */
let other: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
  other = await TestServer.start();
});

afterAll(async () => {
  await server.stop();
  await other.stop();
});

afterEach(() => {
  vi.unstubAllGlobals();
  server.requests.length = 0;
  other.requests.length = 0;
});

function addressOf(url: string, more: Partial<ResolvedAddress> = {}): ResolvedAddress {
  const resolved = resolveAddress(url, { allowLoopbackHttp: true });
  if (!resolved.ok) throw new Error(`${url}: ${resolved.error}`);
  return { ...resolved.value, url, ...more };
}

const SHEET = { kind: 'google-sheet' } as const;
const CONFLUENCE = { kind: 'confluence-cloud', session: true } as const;

/** Fetches with every permission, unless told otherwise. */
function ask(
  url: string,
  more: Partial<FetchRequest> = {},
  kind: Partial<ResolvedAddress> = {},
): ReturnType<typeof fetchSource> {
  return fetchSource({ address: addressOf(url, kind), hasPermission: true, hasConsent: true, ...more });
}

const failure = (code: string, detail = '') => ({ ok: false, error: { code, detail } });

async function textOf(result: Awaited<ReturnType<typeof fetchSource>>): Promise<string> {
  if (!result.ok || result.value.kind !== 'content') throw new Error(JSON.stringify(result));
  return Buffer.from(result.value.bytes).toString('latin1');
}

describe('a request', () => {
  /** What Node's fetch sends by itself; a browser has its own. */
  const BY_NODE = ['host', 'connection', 'accept', 'accept-language', 'sec-fetch-mode', 'user-agent'];
  const UNCACHED = ['pragma', 'cache-control', 'accept-encoding'];

  const headersOf = (index = 0): string[] => Object.keys(server.requests[index]?.headers ?? {}).toSorted();

  const VALIDATORS = { etag: 'W/"7"', lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT' };

  test('without a permission has no header of ours, whatever we know', async () => {
    const url = server.serve('/plain', answering(200, {}, 'x'));
    await ask(url, { hasPermission: false, validators: VALIDATORS });
    expect(headersOf()).toEqual([...BY_NODE, ...UNCACHED].toSorted());
    expect(server.requests[0]?.method).toBe('GET');
  });

  test('with one has the conditions and the token, and nothing else', async () => {
    const url = server.serve('/all', answering(200, {}, 'x'));
    await ask(url, { validators: VALIDATORS, token: 'secret' });
    const OURS = ['authorization', 'if-none-match', 'if-modified-since'];
    expect(headersOf()).toEqual([...BY_NODE, ...UNCACHED, ...OURS].toSorted());
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'if-none-match': 'W/"7"',
      'if-modified-since': 'Fri, 20 Nov 2026 10:00:00 GMT',
    });
  });

  test('is made by these options, by which a browser sends no cookie, no referrer and nothing cached', async () => {
    const fetched = vi.fn<typeof fetch>().mockImplementation(async () => new Response('x'));
    vi.stubGlobal('fetch', fetched);
    const OPTIONS = { method: 'GET', mode: 'cors', cache: 'no-store', referrerPolicy: 'no-referrer' };
    await ask('https://example.com/a.csv');
    await ask('https://example.com/a.csv', { token: 'secret' });
    await ask(
      'https://example.atlassian.net/wiki/spaces/K/pages/7/Glossary',
      { validators: { etag: 'v1' } },
      CONFLUENCE,
    );
    expect(fetched.mock.calls.map(([, options]) => options)).toMatchObject([
      { ...OPTIONS, credentials: 'omit', redirect: 'follow', headers: {} },
      { ...OPTIONS, credentials: 'omit', redirect: 'manual', headers: { Authorization: 'Bearer secret' } },
      { ...OPTIONS, credentials: 'include', redirect: 'manual', headers: {} },
    ]);
    for (const [, options] of fetched.mock.calls) expect(Object.keys(options ?? {})).toHaveLength(8);
  });

  test('gives no cookie back', async () => {
    const url = server.serve('/cookie', answering(200, { 'Set-Cookie': 'session=1; Path=/' }, 'x'));
    await ask(url);
    await ask(url);
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  test.each<[string, Partial<FetchRequest>, Partial<ResolvedAddress>, string]>([
    ['a session without consent', { hasConsent: false }, CONFLUENCE, 'needs-consent'],
    ['a token without permission', { hasPermission: false, token: 'secret' }, {}, 'needs-permission'],
  ])('is not made at all for %s', async (_, request, kind, code) => {
    const url = server.serve('/never', answering(200, {}, 'x'));
    const result = await ask(url, request, kind);
    expect(result).toEqual({
      ok: false,
      error: { code, detail: '', origins: ['http://127.0.0.1/*'] },
    });
    expect(server.requests).toEqual([]);
  });

  test.each([
    'http://example.com/a.csv',
    'data:text/csv,term',
    'file:///etc/passwd',
    'http://localhost.example.com/',
  ])('is not made to %s', async (url) => {
    const fetched = vi.fn<typeof fetch>();
    vi.stubGlobal('fetch', fetched);
    const address = { ...addressOf('https://example.com/'), url };
    expect(await fetchSource({ address, hasPermission: true, hasConsent: true })).toEqual(
      failure('insecure', url),
    );
    expect(fetched).not.toHaveBeenCalled();
  });

  test('is not made without a connection', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await ask(server.address('/plain'))).toEqual(failure('offline'));
    expect(server.requests).toEqual([]);
  });
});

describe('an answer', () => {
  test('comes with its type, its final address and what to ask with next time', async () => {
    const headers = { 'Content-Type': 'text/csv; charset=utf-8', ETag: '"7"', 'Last-Modified': 'yesterday' };
    const url = server.serve('/good.csv', answering(200, headers, 'term,definition'));
    expect(await ask(url)).toEqual({
      ok: true,
      value: {
        kind: 'content',
        bytes: new Uint8Array(Buffer.from('term,definition')),
        mediaType: 'text/csv; charset=utf-8',
        finalUrl: url,
        validators: { etag: '"7"', lastModified: 'yesterday' },
      },
    });
  });

  test('keeps its bytes as they are, byte order mark and other charsets included', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00, 0x80, 0xbf]);
    const url = server.serve('/bytes', (_request, response) => response.writeHead(200).end(bytes));
    expect(await textOf(await ask(url))).toBe(bytes.toString('latin1'));
  });

  test('is not modified only where we asked whether it is', async () => {
    const url = server.serve('/same', answering(304));
    const validators = { etag: '"7"' };
    expect(await ask(url, { validators })).toEqual({ ok: true, value: { kind: 'not-modified' } });
    expect(await ask(url)).toEqual(failure('http', '304'));
    expect(await ask(url, { validators, hasPermission: false })).toEqual(failure('http', '304'));
  });

  test.each<[number, string, string]>([
    [204, 'http', '204'],
    [206, 'http', '206'],
    [400, 'http', '400'],
    [401, 'sign-in', ''],
    [403, 'sign-in', ''],
    [404, 'not-found', '404'],
    [408, 'http', '408'],
    [410, 'not-found', '410'],
    [429, 'busy', '429'],
    [500, 'http', '500'],
    [502, 'http', '502'],
    [503, 'http', '503'],
    [504, 'http', '504'],
  ])('of status %i is %s', async (status, code, detail) => {
    const body = status === 204 ? '' : '{"parlance": 1, "name": "x", "terms": []}';
    expect(await ask(server.serve(`/status-${status}`, answering(status, {}, body)))).toEqual(
      failure(code, detail),
    );
  });

  test.each([429, 503])('of status %i with a time to wait says how long', async (status) => {
    const url = server.serve('/wait', answering(status, { 'Retry-After': '120' }));
    expect(await ask(url)).toEqual({
      ok: false,
      error: { code: 'busy', detail: String(status), retryAfterMs: 120_000 },
    });
  });

  test.each([401, 403])('of status %i is a sheet that is not shared, for a sheet', async (status) => {
    expect(await ask(server.serve('/sheet', answering(status)), {}, SHEET)).toEqual(
      failure('sheet-not-shared'),
    );
  });

  test('that leads where nobody lets us read is a sheet that is not shared, and for others nothing of the kind', async () => {
    const nowhere = 'http://127.0.0.1:9/sign-in';
    const url = server.serve('/sheet', answering(302, { Location: nowhere }));
    expect(await ask(url, {}, SHEET)).toEqual(failure('sheet-not-shared'));
    expect(await ask(url)).toEqual(failure('unreachable'));
    expect(await ask(url, { hasPermission: false }, SHEET)).toMatchObject({
      error: { code: 'needs-permission' },
    });
    expect(await ask('http://127.0.0.1:9/sheet', {}, SHEET)).toEqual(failure('unreachable'));
  });

  test('from Google’s sign-in page is a sheet that is not shared', async () => {
    const page = new Response('<form>');
    Object.defineProperty(page, 'url', { value: 'https://accounts.google.com/v3/signin' });
    vi.stubGlobal('fetch', async () => page);
    expect(await ask('https://docs.google.com/', {}, SHEET)).toEqual(failure('sheet-not-shared'));
    expect(await ask('https://drive.google.com/')).toEqual(failure('sign-in'));
  });
});

describe('a Confluence page', () => {
  const page = (number: unknown): string => JSON.stringify({ version: { number }, body: {} });

  test('has its version number for an ETag, without any header', async () => {
    const url = server.serve('/page', answering(200, { ETag: '"other"' }, page(7)));
    const first = await ask(url, {}, CONFLUENCE);
    expect(first).toMatchObject({ ok: true, value: { validators: { etag: 'v7' } } });
    expect(await ask(url, { validators: { etag: 'v7' } }, CONFLUENCE)).toEqual({
      ok: true,
      value: { kind: 'not-modified' },
    });
    expect(await ask(url, { validators: { etag: 'v6' } }, CONFLUENCE)).toMatchObject({
      ok: true,
      value: { kind: 'content' },
    });
    expect(server.requests.every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
  });

  test.each(['no JSON', page('7'), '[]', '{"version": null}'])('without one (%s) has none', async (body) => {
    const url = server.serve('/odd', answering(200, {}, body));
    expect(await ask(url, {}, CONFLUENCE)).toMatchObject({ ok: true, value: { validators: {} } });
  });

  test('that leads elsewhere wants a sign-in, and nobody goes there', async () => {
    const login = other.serve('/login', answering(200, {}, 'x'));
    const url = server.serve('/page', answering(302, { Location: login }));
    expect(await ask(url, {}, CONFLUENCE)).toEqual(failure('sign-in'));
    expect(other.requests).toEqual([]);
  });
});

describe.each([301, 302, 303, 307, 308])('a redirect of status %i', (status) => {
  test('is followed without a token, and its end is known', async () => {
    const end = other.serve('/end', answering(200, { ETag: '"1"' }, 'x'));
    const result = await ask(server.serve('/start', answering(status, { Location: end })));
    expect(result).toMatchObject({ ok: true, value: { finalUrl: end } });
    // The conditions would be sent to `server`, which does not have them.
    expect(result).toMatchObject({ ok: true, value: { validators: {} } });
  });

  test('is refused with a token, which goes nowhere else', async () => {
    for (const Location of [other.address('/end'), server.address('/end'), 'data:text/csv,x', '/self']) {
      const url = server.serve('/self', answering(status, { Location }));
      expect(await ask(url, { token: 'secret' })).toEqual(failure('redirected', String(status)));
    }
    expect(other.requests).toEqual([]);
    expect(server.requests).toHaveLength(4);
  });

  test.each(['data:text/csv,term', 'file:///etc/passwd', 'ftp://example.com/', '/loop'])(
    'to %s brings nothing',
    async (Location) => {
      expect(await ask(server.serve('/loop', answering(status, { Location })))).toEqual(
        failure('unreachable'),
      );
    },
  );

  test('to an address without encryption is refused', async () => {
    const page = new Response('term,definition');
    Object.defineProperty(page, 'url', { value: 'http://example.com/a.csv' });
    vi.stubGlobal('fetch', async () => page);
    expect(await ask('https://example.com/')).toEqual(failure('insecure', 'http://example.com/a.csv'));
  });
});

describe('a body', () => {
  /** Compressed zeros without an end, as far as anybody reads. */
  function bomb(encoding: 'gzip' | 'br'): string {
    return server.serve(`/bomb-${encoding}`, (_request, response) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
      const packed = encoding === 'gzip' ? createGzip({ level: 1 }) : createBrotliCompress({ params });
      response.writeHead(200, { 'Content-Encoding': encoding });
      packed.pipe(response);
      const zeros = Buffer.alloc(MEBIBYTE);
      const fill = (): void => {
        while (!response.destroyed && packed.write(zeros));
        if (!response.destroyed) packed.once('drain', fill);
      };
      fill();
    });
  }

  test.each(['gzip', 'br'] as const)('that is a %s bomb is dropped at the limit', async (encoding) => {
    expect(await ask(bomb(encoding), { deadlineMs: 15_000 })).toEqual(failure('too-large'));
  });

  test.each([
    [200, failure('too-large')],
    [500, failure('http', '500')],
  ])('of status %i without an end is dropped, and its connection closed', async (status, expected) => {
    let isClosed: Promise<unknown> = Promise.resolve();
    const chunk = Buffer.alloc(MEBIBYTE, 'term,definition\n');
    const url = server.serve('/endless', (_request, response) => {
      isClosed = once(response, 'close');
      response.writeHead(status);
      const fill = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', fill);
      };
      fill();
    });
    expect(await ask(url, { deadlineMs: 15_000 })).toEqual(expected);
    await isClosed;
  });

  test('of exactly the limit is read', async () => {
    const url = server.serve('/full', (_request, response) => {
      response.writeHead(200).end(Buffer.alloc(32 * MEBIBYTE));
    });
    expect(await ask(url)).toMatchObject({ ok: true });
  });

  test('that trickles in ends at the deadline', async () => {
    const url = server.serve('/slow', (_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await ask(url, { deadlineMs: SHORT_DEADLINE_MS })).toEqual(failure('timeout'));
  });

  test('that never begins ends at the deadline', async () => {
    const url = server.serve('/silent', () => undefined);
    expect(await ask(url, { deadlineMs: SHORT_DEADLINE_MS })).toEqual(failure('timeout'));
  });

  test.each([true, false])('that breaks off is nothing (permission: %o)', async (hasPermission) => {
    const url = server.serve('/broken', (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('term,definition\n', () => response.destroy());
    });
    expect(await ask(url, { hasPermission })).toEqual(failure('unreachable'));
  });

  test('ends when nobody wants it any more', async () => {
    const leaving = new AbortController();
    const url = server.serve('/silent', () => leaving.abort());
    expect(await ask(url, { signal: leaving.signal })).toEqual(failure('timeout'));
  });
});

describe('a server that nobody reaches', () => {
  async function closedPort(): Promise<string> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    probe.close();
    await once(probe, 'close');
    return `http://127.0.0.1:${port}/`;
  }

  test('may be one that needs a permission, as long as there is none', async () => {
    const url = await closedPort();
    expect(await ask(url)).toEqual(failure('unreachable'));
    expect(await ask(url, { hasPermission: false })).toEqual({
      ok: false,
      error: { code: 'needs-permission', detail: '', origins: ['http://127.0.0.1/*'] },
    });
  });
});
