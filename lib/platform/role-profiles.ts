import { browser } from 'wxt/browser';
import { readRoleProfiles, type RoleProfiles } from '../core/glossary/role-profiles.ts';
import { err, ok, type Result } from '../core/result.ts';

/** Written by build/role-profiles.ts. */
const ASSET = '/role-profiles.json';

/** What each role does, answers for and needs to hear. Fails only where the installation itself is damaged. */
export async function loadRoleProfiles(): Promise<Result<RoleProfiles, 'damaged'>> {
  try {
    const response = await fetch(browser.runtime.getURL(ASSET));
    const profiles = readRoleProfiles(await response.json());
    return profiles.ok ? ok(profiles.value) : err('damaged');
  } catch {
    return err('damaged');
  }
}
