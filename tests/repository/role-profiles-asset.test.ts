import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadRoleProfiles, roleProfilesAsset } from '../../build/role-profiles.ts';
import { readRoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { ROOT } from './source-files.ts';

const OURS = join(ROOT, 'glossary');
const folder = mkdtempSync(join(tmpdir(), 'parlance-roles-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the asset is what the extension’s pages read', async () => {
  const asset = await roleProfilesAsset([OURS]);
  if (!('contents' in asset)) throw new Error('The asset has no contents.');
  expect(asset.relativeDest).toBe('role-profiles.json');
  expect(readRoleProfiles(JSON.parse(asset.contents))).toEqual({
    ok: true,
    value: await loadRoleProfiles([OURS]),
  });
});

test('a glossary that says nothing of roles leaves those of ours', async () => {
  const tests = join(ROOT, 'tests/fixtures/glossary');
  expect(await loadRoleProfiles([tests, OURS])).toEqual(await loadRoleProfiles([OURS]));
});

test('without any there is no build', async () => {
  await expect(loadRoleProfiles([join(folder, 'nowhere')])).rejects.toThrow('no roles.yaml');
});

test.each([
  ['no YAML', 'roles: [', /roles\.yaml is not YAML: .*line 1/s],
  ['no roles', 'roles: {}', /roles\.yaml: roles\.product: is missing/],
  ['nothing at all', '', /roles\.yaml: document: must have named fields/],
])('%s in the first folder that has a file is an error, not passed over', async (_, source, message) => {
  writeFileSync(join(folder, 'roles.yaml'), source);
  await expect(loadRoleProfiles([folder, OURS])).rejects.toThrow(message);
});
