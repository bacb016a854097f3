import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { managedSchema } from '../../lib/core/settings/managed-schema.ts';
import { readPolicy } from '../../lib/core/settings/read-policy.ts';

const ROOT = join(import.meta.dirname, '../..');
/** All that Chromium's documentation shows; it does not load an extension with a schema that it cannot read. */
const KNOWN = new Set(['type', 'properties', 'items', 'enum', 'description']);
const TYPES = new Set(['object', 'array', 'string', 'integer', 'boolean']);

interface Schema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function check(schema: Schema): void {
  expect(Object.keys(schema).filter((key) => !KNOWN.has(key))).toEqual([]);
  expect(TYPES).toContain(schema.type);
  for (const property of Object.values(schema.properties ?? {})) check(property);
  if (schema.items !== undefined) check(schema.items);
}

describe('the schema of the policy', () => {
  test('is a schema that Chromium accepts', () => {
    expect(managedSchema()).toHaveProperty('type', 'object');
    check(managedSchema() as Schema);
  });

  test('has the fields that are read, and no others', () => {
    const { properties } = managedSchema() as { readonly properties: object };
    const empty = Object.fromEntries(Object.keys(properties).map((field) => [field, null]));
    const codes = readPolicy(empty).problems.map(({ code }) => code);
    expect(codes).toEqual(codes.map(() => 'invalid-value'));
    expect(codes).toHaveLength(Object.keys(properties).length);
  });
});

describe('docs/admin.md', () => {
  const text = readFileSync(join(ROOT, 'docs/admin.md'), 'utf8');
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');

  test('has examples that are read without a problem', () => {
    const policies = examples
      .map((json) => policyIn(JSON.parse(json)))
      .filter((value) => value !== undefined);
    expect(policies.length).toBeGreaterThanOrEqual(2);
    for (const policy of policies) expect(readPolicy(policy).problems).toEqual([]);
  });

  test('tells about every field', () => {
    const { properties } = managedSchema() as { readonly properties: object };
    expect(Object.keys(properties).filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
  });
});

/** The policy for our extension in a file for Chromium or Firefox; both have the extension's id above it. */
function policyIn(file: unknown): unknown {
  if (typeof file !== 'object' || file === null) return undefined;
  for (const [key, value] of Object.entries(file)) {
    if (
      /^(?:parlance@parlance\.example|EXTENSION_ID)$/.test(key) &&
      !('installation_mode' in Object(value))
    ) {
      return value;
    }
    const inner = policyIn(value);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
