import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRoleProfiles } from '../../../lib/core/glossary/role-profiles.ts';
import { ROLES, type Role } from '../../../lib/core/role.ts';

function profile(role: Role): Record<string, unknown> {
  return {
    name: role,
    responsibilities: ['Do this', 'Do that'],
    metrics: ['How much'],
    needs: Object.fromEntries(ROLES.filter((other) => other !== role).map((other) => [other, 'Word'])),
  };
}

/** A document that is right but for what `changes` puts into the profile of CX. */
function documentWith(changes: Record<string, unknown>): unknown {
  const roles = Object.fromEntries(ROLES.map((role) => [role, profile(role)]));
  return { roles: { ...roles, cx: { ...profile('cx'), ...changes } } };
}

test('all four profiles are read, without the space around their lines', () => {
  const { roles } = documentWith({}) as { roles: Record<Role, object> };
  expect(readRoleProfiles(documentWith({ metrics: [' How much '] }))).toEqual({ ok: true, value: roles });
});

test('what was read can be written as JSON and read again', () => {
  const first = readRoleProfiles(documentWith({}));
  if (!first.ok) throw new Error('refused');
  expect(readRoleProfiles(JSON.parse(JSON.stringify({ roles: first.value })))).toEqual(first);
});

test('glossary/roles.yaml is in order', () => {
  const file = join(import.meta.dirname, '../../../glossary/roles.yaml');
  expect(readRoleProfiles(parse(readFileSync(file, 'utf8')))).toMatchObject({ ok: true });
});

describe('refused, with place and reason:', () => {
  const { product, engineering } = { product: profile('product'), engineering: profile('engineering') };

  test.each<readonly [string, unknown, string, string]>([
    ['nothing', null, 'document', 'must have named fields'],
    ['no document', undefined, 'document', 'is missing'],
    ['a list', [], 'document', 'must have named fields'],
    ['no roles', {}, 'roles', 'is missing'],
    ['a role missing', { roles: { product, engineering, ml: profile('ml') } }, 'roles.cx', 'is missing'],
    ['a field beside the roles', { ...Object(documentWith({})), parlance: 1 }, 'document', 'parlance'],
    ['a field nobody knows', documentWith({ colour: 'red' }), 'roles.cx', 'not known: colour'],
    ['no name', documentWith({ name: undefined }), 'roles.cx.name', 'is missing'],
    ['an empty name', documentWith({ name: ' ' }), 'roles.cx.name', 'is empty'],
    ['a number as a name', documentWith({ name: 7 }), 'roles.cx.name', 'must be a line of text'],
    ['no metrics', documentWith({ metrics: undefined }), 'roles.cx.metrics', 'is missing'],
    ['an empty list', documentWith({ metrics: [] }), 'roles.cx.metrics', 'is empty'],
    ['a text for a list', documentWith({ metrics: 'CSAT' }), 'roles.cx.metrics', 'must be a list'],
    ['nine lines', documentWith({ metrics: Array(9).fill('x') }), 'roles.cx.metrics', 'more than 8'],
    ['an empty line', documentWith({ metrics: ['x', ''] }), 'roles.cx.metrics.1', 'is empty'],
    ['a line left open', documentWith({ metrics: ['x', null] }), 'roles.cx.metrics.1', 'line of text'],
    [
      'a line of 161 characters',
      documentWith({ responsibilities: ['x'.repeat(161)] }),
      'roles.cx.responsibilities.0',
      'longer than 160',
    ],
    ['a need missing', documentWith({ needs: { product: 'x', ml: 'x' } }), 'roles.cx.needs.engineering', ''],
    [
      'a need of the role itself',
      documentWith({ needs: { product: 'x', engineering: 'x', ml: 'x', cx: 'x' } }),
      'roles.cx.needs',
      'not known: cx',
    ],
  ])('%s', (_, document, place, message) => {
    const profiles = readRoleProfiles(document);
    if (profiles.ok) throw new Error('accepted');
    expect(profiles.error).toHaveLength(1);
    expect(profiles.error[0]?.place).toBe(place);
    expect(profiles.error[0]?.message).toContain(message);
  });

  test('several things at once are all listed', () => {
    const profiles = readRoleProfiles(documentWith({ name: '', metrics: [] }));
    expect(!profiles.ok && profiles.error.map(({ place }) => place)).toEqual([
      'roles.cx.name',
      'roles.cx.metrics',
    ]);
  });
});
