import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from './source-files.ts';

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const packageSchema = z.object({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
});

const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

test('every dependency is pinned to one version, and the lock file holds that one', () => {
  const astray = direct.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
  expect(astray).toEqual([]);
});

test('the lock file lists optional packages for other systems too, or npm ci refuses it', () => {
  const names = new Set(Object.keys(packages).map((folder) => folder.replace(/^.*node_modules\//, '')));
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([name, range]) => /^[\^~=]?\d/.test(range) && !names.has(name));
  expect(missing).toEqual([]);
});
