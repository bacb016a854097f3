import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import { fetchGlossary } from '../../scripts/check-glossary/fetch-glossary.ts';
import { answering, TestServer } from '../platform/test-server.ts';
import { checkAsJson, runCheckGlossary } from './run-check-glossary.ts';

const PROGRAM_MS = 60_000;
const CSV = 'term,definition\nlatency,How long it takes.\n';
const LOGIN = '<!doctype html><html><title>Sign in</title><input type="password"></html>';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

function fetchPath(path: string, deadlineMs?: number): ReturnType<typeof fetchGlossary> {
  const address = resolveAddress(server.address(path), { allowLoopbackHttp: true });
  if (!address.ok) throw new Error(address.error);
  return fetchGlossary(address.value, deadlineMs);
}

describe('an address is checked by the program', { timeout: PROGRAM_MS }, () => {
  test('that answers, and is told nothing about us', async () => {
    const url = server.serve('/glossary.csv?a=b', answering(200, { 'Content-Type': 'text/csv' }, CSV));
    const { exitCode, report } = await checkAsJson(url);
    expect(report).toMatchObject({ format: 'csv', terms: 1, problems: [] });
    expect(exitCode).toBe(0);
    const headers = server.requests.at(-1)?.headers ?? {};
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
  });

  test('that leads on to another, which is shown', async () => {
    const target = server.serve('/final', answering(200, { 'Content-Type': 'text/csv' }, CSV));
    const url = server.serve('/moved', answering(302, { Location: '/final' }));
    const { exitCode, stdout } = await runCheckGlossary([url]);
    expect(stdout).toContain(`Answered from ${target}`);
    expect(exitCode).toBe(0);
  });

  test.each<readonly [string, string, number, Record<string, string>, string]>([
    ['that has nothing', 'not-found', 404, {}, ''],
    ['that wants a sign-in', 'sign-in', 401, {}, ''],
    ['that answers with a page for signing in', 'sign-in', 200, { 'Content-Type': 'text/html' }, LOGIN],
    ['that breaks', 'http', 500, {}, ''],
  ])('%s', async (_, code, status, headers, body) => {
    const url = server.serve(`/${code}-${status}`, answering(status, headers, body));
    const { exitCode, report } = await checkAsJson(url);
    expect(report).toMatchObject({
      format: null,
      terms: 0,
      problems: [{ severity: 'error', code, place: url }],
    });
    expect(exitCode).toBe(2);
  });

  test('that answers with a small file which is huge when unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x'));
    const url = server.serve('/bomb', (_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    });
    const { exitCode, report } = await checkAsJson(url);
    expect(report).toMatchObject({ format: null, terms: 0, problems: [{ code: 'too-large' }] });
    expect(exitCode).toBe(2);
  });

  test('where nobody answers', async () => {
    const { exitCode, report } = await checkAsJson('http://127.0.0.1:9/glossary.csv');
    expect(report.problems.map(({ code }) => code)).toEqual(['unreachable']);
    expect(exitCode).toBe(2);
  });
});

describe('a request', () => {
  test('that gets no answer ends at its deadline', async () => {
    server.serve('/silent', () => undefined);
    expect(await fetchPath('/silent', 50)).toEqual({ ok: false, error: { code: 'timeout', detail: '' } });
  });

  test('whose body never ends does too', async () => {
    server.serve('/drip', (_request, response) => {
      response.writeHead(200).write('term');
    });
    expect(await fetchPath('/drip', 200)).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  test('whose body breaks off brings nothing', async () => {
    server.serve('/torn', (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('term', () => response.destroy());
    });
    expect(await fetchPath('/torn')).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });

  test('that is led off this machine without protection is refused', async () => {
    const away = server.address('/away').replace('127.0.0.1', '0.0.0.0');
    server.serve('/away', answering(200, {}, CSV));
    server.serve('/lure', answering(302, { Location: away }));
    expect(await fetchPath('/lure')).toEqual({ ok: false, error: { code: 'insecure', detail: away } });
  });

  test.each([
    [429, 'busy'],
    [403, 'sign-in'],
    [410, 'not-found'],
    [503, 'http'],
  ])('answered with %i is %s', async (status, code) => {
    server.serve(`/${status}`, answering(status));
    expect(await fetchPath(`/${status}`)).toMatchObject({ ok: false, error: { code } });
  });
});
