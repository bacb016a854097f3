import { err, ok, type Result } from '../core/result.ts';
import { sourceDatabase } from './source-database.ts';

/**
 * Bearer tokens of sources. In the extension's own IndexedDB and never in the browser's storage: Firefox lets content
 * scripts read that, and they share a process with the page.
 */

/** The token of a source; `undefined` where there is none or it cannot be read: the server will say so. */
export async function loadToken(sourceId: string): Promise<string | undefined> {
  try {
    const stored = await (await sourceDatabase()).get('tokens', sourceId);
    return typeof stored === 'string' && stored !== '' ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** For the options page, which says that there is a token and never shows it. */
export async function hasToken(sourceId: string): Promise<boolean> {
  return (await loadToken(sourceId)) !== undefined;
}

export async function saveToken(sourceId: string, token: string): Promise<Result<void, 'unwritable'>> {
  try {
    await (await sourceDatabase()).put('tokens', token, sourceId);
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

export async function removeToken(sourceId: string): Promise<Result<void, 'unwritable'>> {
  try {
    await (await sourceDatabase()).delete('tokens', sourceId);
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

/** Removes the tokens of all sources that `isStale` names; the next start tries again where it fails. */
export async function removeTokens(isStale: (sourceId: string) => boolean): Promise<void> {
  try {
    const ids = await (await sourceDatabase()).getAllKeys('tokens');
    for (const id of ids) if (isStale(id)) await removeToken(id);
  } catch {
    // Nobody asks for them.
  }
}
