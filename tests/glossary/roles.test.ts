import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ROLES, type Role } from '../../lib/core/role.ts';
import { GLOSSARY_FOLDER } from './support/glossary-files.ts';
import { findStyleFaults } from './support/style-faults.ts';

const lines = z.array(z.string()).check(z.minLength(4), z.maxLength(8));
const need = z.optional(z.string());
const roleSchema = z.strictObject({
  name: z.string(),
  responsibilities: lines,
  metrics: lines,
  needs: z.strictObject({ product: need, engineering: need, ml: need, cx: need }),
});
const { roles } = z
  .strictObject({
    roles: z.strictObject({ product: roleSchema, engineering: roleSchema, ml: roleSchema, cx: roleSchema }),
  })
  .parse(parse(readFileSync(join(GLOSSARY_FOLDER, 'roles.yaml'), 'utf8')));

test.each(ROLES)('%s says what it needs to hear from each of the others and not from itself', (role) => {
  const asked = ROLES.filter((other: Role) => roles[role].needs[other] !== undefined);
  expect(asked).toEqual(ROLES.filter((other) => other !== role));
});

test.each(ROLES)('%s keeps to the house style', (role) => {
  const { responsibilities, metrics, needs } = roles[role];
  const offenders = [...responsibilities, ...metrics, ...Object.values(needs)].flatMap((text) =>
    findStyleFaults('definition', `${text ?? ''}.`).map((fault) => `roles.yaml: ${role}: ${text}: ${fault}`),
  );
  expect(offenders).toEqual([]);
});
