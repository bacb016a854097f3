import { browser } from 'wxt/browser';
import { removeOnAbort } from './extension-alive.ts';
import { builtInPatterns } from './script-patterns.ts';

/** Permissions for hosts, as match patterns: none is required, each is the reader's to give and to take away. */

/** Whether all of `origins` are allowed. */
export async function hasOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [...origins] });
  } catch {
    // A pattern that this browser does not take can be no permission of its.
    return false;
  }
}

/**
 * Asks the reader for all of `origins` at once; `false` when they refuse. To be called first thing in the handler of
 * a click: after an `await` neither browser takes it for the reader's wish any more.
 */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** Gives permissions back that are no longer needed; `false` where the browser kept them. */
export async function removeOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** Gives every permission for a host back that the reader gave, but for those `isKept` and those that come with Parlance. */
export async function giveBackOrigins(isKept: (pattern: string) => boolean): Promise<void> {
  try {
    const { host_permissions: hosts = [] } = browser.runtime.getManifest();
    const own = new Set([...hosts, ...builtInPatterns()]);
    const { origins = [] } = await browser.permissions.getAll();
    const given = origins.filter((pattern) => !own.has(pattern) && !isKept(pattern));
    if (given.length > 0) await browser.permissions.remove({ origins: given });
  } catch {
    // A permission that stays reads nothing: there is no list any more that names its host.
  }
}

/** Calls `listener` whenever a permission is given or taken away, in whatever way, until `signal` aborts. */
export function onOriginsChanged(listener: () => void, signal?: AbortSignal): void {
  const onChanged = (): void => {
    listener();
  };
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChanged);
  onRemoved.addListener(onChanged);
  if (signal === undefined) return;
  removeOnAbort(signal, () => {
    onAdded.removeListener(onChanged);
    onRemoved.removeListener(onChanged);
  });
}
