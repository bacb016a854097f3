import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveRole, readPolicyRole } from '../../../lib/core/settings/effective-settings.ts';
import { readPolicy } from '../../../lib/core/settings/read-policy.ts';

const SHEET = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=0';
const FULL = {
  role: 'cx',
  lockRole: true,
  sources: [
    { name: 'Acme', url: 'https://acme.example/g.yaml' },
    {
      name: 'Sheet',
      url: SHEET,
      format: 'csv',
      home: 'https://acme.example/words',
      contribute: 'https://acme.example/new?title={term}&body={entry}',
    },
  ],
  lockSources: true,
  starterGlossary: false,
  sites: ['https://jira.acme.example', 'https://wiki.acme.example:8443'],
  template: 'prd',
  syncMinutes: 30,
  allowPersonal: false,
};
const GOOD_SOURCE = { name: 'Acme', url: 'https://acme.example/g.yaml' };

describe('a policy', () => {
  test('is read whole', () => {
    expect(readPolicy(FULL)).toEqual({ policy: FULL, problems: [] });
  });

  test.each([undefined, null, {}])('that is not there (%s) is none', (value) => {
    expect(readPolicy(value)).toEqual({ policy: {}, problems: [] });
  });

  test.each(['role', 7, [FULL]])('of another shape (%j) is none, and listed', (value) => {
    expect(readPolicy(value)).toEqual({ policy: {}, problems: [{ field: '', code: 'invalid-value' }] });
  });

  test.each([
    ['role', 'pirate'],
    ['role', 'CX'],
    ['lockRole', 'true'],
    ['sources', 'https://acme.example/g.yaml'],
    ['lockSources', 1],
    ['starterGlossary', null],
    ['sites', { jira: 'https://jira.acme.example' }],
    ['template', ''],
    ['syncMinutes', 14],
    ['syncMinutes', 10_081],
    ['syncMinutes', '60'],
    ['allowPersonal', 'no'],
  ])('with a bad %s (%j) is read without it', (field, value) => {
    const { [field]: _, ...rest } = { ...FULL } as Record<string, unknown>;
    const { policy, problems } = readPolicy({ ...FULL, [field]: value });
    expect(problems[0]).toEqual({ field, code: 'invalid-value' });
    if (field === 'role') delete rest['lockRole'];
    expect(policy).toEqual(rest);
  });

  test('with a spelling mistake in a field says so', () => {
    const { policy, problems } = readPolicy({ lockSource: true, role: 'ml', constructor: 1 });
    expect(policy).toEqual({ role: 'ml' });
    expect(problems).toEqual([
      { field: 'lockSource', code: 'unknown-field' },
      { field: 'constructor', code: 'unknown-field' },
    ]);
  });

  test('cannot lock a role that it does not give', () => {
    expect(readPolicy({ lockRole: true })).toEqual({
      policy: {},
      problems: [{ field: 'lockRole', code: 'needs-role' }],
    });
  });

  test.each([
    ['a text', 'https://acme.example', 'sources[0]', 'invalid-value'],
    ['no address', { name: 'A' }, 'sources[0].url', 'bad-address'],
    ['an address that is not https', { name: 'A', url: 'http://a.example' }, 'sources[0].url', 'bad-address'],
    ['a password in it', { name: 'A', url: 'https://a:b@a.example' }, 'sources[0].url', 'bad-address'],
    ['a Notion page', { name: 'A', url: 'https://www.notion.so/a' }, 'sources[0].url', 'bad-address'],
  ])('with a source that is %s is read with the other ones', (_, bad, field, code) => {
    expect(readPolicy({ sources: [bad, GOOD_SOURCE] })).toEqual({
      policy: { sources: [GOOD_SOURCE] },
      problems: [{ field, code }],
    });
  });

  test.each([
    ['format', 'xlsx', 'invalid-value'],
    ['home', 'http://a.example', 'invalid-value'],
    ['contribute', 'https://a.example/new', 'invalid-value'],
    ['contribute', 'javascript:alert("{term}")', 'invalid-value'],
    ['token', 'secret', 'unknown-field'],
  ])('with a source with a bad %s (%s) has the source without it', (field, value, code) => {
    expect(readPolicy({ sources: [{ ...GOOD_SOURCE, [field]: value }] })).toEqual({
      policy: { sources: [GOOD_SOURCE] },
      problems: [{ field: `sources[0].${field}`, code }],
    });
  });

  test.each([undefined, '', 7])('with a source named %j names it by its host', (name) => {
    expect(readPolicy({ sources: [{ ...GOOD_SOURCE, name }] })).toEqual({
      policy: { sources: [{ ...GOOD_SOURCE, name: 'acme.example' }] },
      problems: [{ field: 'sources[0].name', code: 'invalid-value' }],
    });
  });

  test('has each source once, and no more than can be asked', () => {
    expect(readPolicy({ sources: [GOOD_SOURCE, GOOD_SOURCE] })).toEqual({
      policy: { sources: [GOOD_SOURCE] },
      problems: [{ field: 'sources[1]', code: 'duplicate' }],
    });
    const many = Array.from({ length: 60 }, (_, at) => ({ name: 'A', url: `https://a.example/${at}` }));
    const { policy, problems } = readPolicy({ sources: many });
    expect(policy.sources).toEqual(many.slice(0, 50));
    expect(problems).toEqual([{ field: 'sources', code: 'too-many' }]);
  });

  test('has origins as sites, whatever address of them was given', () => {
    expect(
      readPolicy({
        sites: [
          'https://Jira.acme.example/browse/ML-1',
          'https://jira.acme.example',
          'http://wiki.acme.example',
          'https://*.acme.example',
          '*://wiki.acme.example/*',
          7,
        ],
      }),
    ).toEqual({
      policy: { sites: ['https://jira.acme.example'] },
      problems: [2, 3, 4, 5].map((at) => ({ field: `sites[${at}]`, code: 'invalid-value' })),
    });
  });

  test('that was read before is the same again, and nothing makes the reading fail', () => {
    const field = fc.constantFrom(...Object.keys(FULL), '__proto__', 'other');
    const value = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(FULL)), fc.array(fc.webUrl()));
    const policy = fc.dictionary(field, value, { noNullPrototype: false });
    fc.assert(
      fc.property(fc.oneof(policy, fc.anything()), (raw) => {
        const first = readPolicy(raw);
        expect(readPolicy(first.policy)).toEqual({ policy: first.policy, problems: [] });
      }),
      { numRuns: 250 },
    );
  });
});

describe('the role under a policy', () => {
  test.each([
    ['cx', {}, 'cx'],
    [null, {}, null],
    [null, { role: 'ml' }, 'ml'],
    ['cx', { role: 'ml' }, 'cx'],
    ['cx', { role: 'ml', lockRole: false }, 'cx'],
    ['cx', { role: 'ml', lockRole: true }, 'ml'],
    [null, { role: 'ml', lockRole: true }, 'ml'],
    ['cx', { lockRole: true }, 'cx'],
  ] as const)('chosen %s, policy %j: %s', (chosen, policy, role) => {
    expect(effectiveRole(chosen, policy)).toBe(role);
  });

  test('is the same when read by hand from the stored copy', () => {
    const roles = fc.constantFrom('cx', 'ml', 'pirate', undefined, 7);
    fc.assert(
      fc.property(roles, fc.constantFrom(true, false, undefined, 'yes'), (role, lockRole) => {
        const reading = readPolicy({ role, lockRole });
        for (const chosen of ['product', null] as const) {
          expect(effectiveRole(chosen, readPolicyRole(reading))).toBe(effectiveRole(chosen, reading.policy));
        }
      }),
    );
  });

  test('is nothing for whatever else is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(readPolicyRole(stored)).toEqual({});
      }),
    );
  });
});
