import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedPublicFile } from 'wxt';
import { parse } from 'yaml';
import { readRoleProfiles, type RoleProfiles } from '../lib/core/glossary/role-profiles.ts';

/** Where the built extension finds what each role does, answers for and needs to hear. */
export const ROLE_PROFILES_ASSET = 'role-profiles.json';
/** The one file in a glossary's folder that holds no terms. */
export const ROLES_FILE = 'roles.yaml';

/**
 * The role profiles of the first of `folders` that has any. Throws with file, place and reason where they are
 * wrong, so that broken ones never get into a build.
 */
export async function loadRoleProfiles(folders: readonly string[]): Promise<RoleProfiles> {
  for (const folder of folders) {
    const file = join(folder, ROLES_FILE);
    const source = await readIfThere(file);
    if (source !== undefined) return parseRoleProfiles(file, source);
  }
  throw new Error(`There is no ${ROLES_FILE} in ${folders.join(' or ')}.`);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseRoleProfiles(file: string, source: string): RoleProfiles {
  const profiles = readRoleProfiles(parseYaml(file, source));
  if (profiles.ok) return profiles.value;
  const list = profiles.error.map(({ place, message }) => `  ${file}: ${place}: ${message}`).join('\n');
  throw new Error(`The role profiles have problems:\n${list}`);
}

function parseYaml(file: string, source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new Error(`${file} is not YAML: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The role profiles of the first of `folders` that has any, as a file of the build. */
export async function roleProfilesAsset(folders: readonly string[]): Promise<GeneratedPublicFile> {
  return {
    contents: JSON.stringify({ roles: await loadRoleProfiles(folders) }),
    relativeDest: ROLE_PROFILES_ASSET,
  };
}
