import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProtected, judgeFinalUrl, judgeStatus } from '../../../lib/core/sources/judge-answer.ts';
import { resolveAddress, type ResolvedAddress } from '../../../lib/core/sources/resolve-address.ts';

function addressOf(url: string): ResolvedAddress {
  const address = resolveAddress(url);
  if (!address.ok) throw new Error(address.error);
  return address.value;
}

const PLAIN = addressOf('https://files.example.com/glossary.csv');
const SHEET = addressOf('https://docs.google.com/spreadsheets/d/abc/edit');

describe('an address', () => {
  test.each<[string, boolean, boolean]>([
    ['https://example.com/', true, true],
    ['http://example.com/', false, false],
    ['http://localhost.example.com/', false, false],
    ['http://localhost:8080/a', false, true],
    ['http://notes.localhost/', false, true],
    ['http://127.0.0.1/', false, true],
    ['http://127.0.0.1.example.com/', false, false],
    ['http://[::1]:3000/', false, true],
    ['http://192.168.0.1/', false, false],
    ['ftp://localhost/', false, false],
    ['data:text/csv,term', false, false],
    ['', false, false],
  ])('%s is protected: %s, and where this machine may be asked: %s', (url, always, inDevelopment) => {
    expect(isProtected(url, {})).toBe(always);
    expect(isProtected(url, { allowLoopbackHttp: false })).toBe(always);
    expect(isProtected(url, { allowLoopbackHttp: true })).toBe(inDevelopment);
  });
});

describe('an answer', () => {
  test.each([
    ['https://cdn.example.com/a.csv', PLAIN, undefined],
    ['http://cdn.example.com/a.csv', PLAIN, { code: 'insecure', detail: 'http://cdn.example.com/a.csv' }],
    ['https://accounts.google.com/v3/signin', PLAIN, { code: 'sign-in', detail: '' }],
    ['https://accounts.google.com/v3/signin', SHEET, { code: 'sheet-not-shared', detail: '' }],
    ['https://accounts.google.com.example.com/', SHEET, undefined],
  ])('from %s', (finalUrl, address, failure) => {
    expect(judgeFinalUrl(finalUrl, address, {})).toEqual(failure);
  });

  test.each([
    [200, undefined, PLAIN, undefined],
    [203, undefined, PLAIN, undefined],
    [204, undefined, PLAIN, { code: 'http', detail: '204' }],
    [304, undefined, PLAIN, { code: 'http', detail: '304' }],
    [401, undefined, PLAIN, { code: 'sign-in', detail: '' }],
    [403, undefined, SHEET, { code: 'sheet-not-shared', detail: '' }],
    [404, undefined, PLAIN, { code: 'not-found', detail: '404' }],
    [410, undefined, PLAIN, { code: 'not-found', detail: '410' }],
    [429, undefined, PLAIN, { code: 'busy', detail: '429' }],
    [429, 5_000, PLAIN, { code: 'busy', detail: '429', retryAfterMs: 5_000 }],
    [503, undefined, PLAIN, { code: 'http', detail: '503' }],
    [503, 0, PLAIN, { code: 'busy', detail: '503', retryAfterMs: 0 }],
    [500, 5_000, PLAIN, { code: 'http', detail: '500' }],
  ])('with status %i, to be asked again in %s', (status, retryAfterMs, address, failure) => {
    expect(judgeStatus(status, address, retryAfterMs)).toEqual(failure);
  });

  test('is worth reading with two statuses alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), (status) => {
        expect(judgeStatus(status, PLAIN) === undefined).toBe([200, 203].includes(status));
      }),
    );
  });
});
