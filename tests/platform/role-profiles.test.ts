import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ROLES } from '../../lib/core/role.ts';
import { loadRoleProfiles } from '../../lib/platform/role-profiles.ts';

const PROFILES = Object.fromEntries(
  ROLES.map((role) => {
    const others = ROLES.filter((other) => other !== role);
    const needs = Object.fromEntries(others.map((other) => [other, 'Word']));
    return [role, { name: role, responsibilities: ['Work'], metrics: ['Measure'], needs }];
  }),
);

afterEach(() => {
  vi.unstubAllGlobals();
});

function answerWith(answer: () => Promise<Response>) {
  const fetched = vi.fn<(address: string) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

test('the profiles come from the extension’s own file', async () => {
  const fetched = answerWith(() => Promise.resolve(Response.json({ roles: PROFILES })));
  expect(await loadRoleProfiles()).toEqual({ ok: true, value: PROFILES });
  expect(fetched).toHaveBeenCalledExactlyOnceWith(fakeBrowser.runtime.getURL('/role-profiles.json'));
});

test.each<readonly [string, () => Promise<Response>]>([
  ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is no JSON', () => Promise.resolve(new Response('<html>'))],
  ['lacks a role', () => Promise.resolve(Response.json({ roles: { ...PROFILES, cx: undefined } }))],
])('a file that %s means a damaged installation', async (_, answer) => {
  answerWith(answer);
  expect(await loadRoleProfiles()).toEqual({ ok: false, error: 'damaged' });
});
