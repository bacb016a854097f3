import { effectiveSources } from '../core/sources/effective-sources.ts';
import { patternOf } from '../core/settings/site-list.ts';
import { loadConsents, withdrawConsent } from './consents.ts';
import { giveBackOrigins } from './permissions.ts';
import { loadPolicy } from './policy-store.ts';
import { resolvePlace, siteOf } from './resolve-place.ts';
import { loadSites } from './site-list-store.ts';
import { loadSourceList } from './source-list-store.ts';

/** What the sites and glossaries that are listed may need, whether they have it or not. */
interface NeededAccess {
  /** Match patterns. */
  readonly permissions: ReadonlySet<string>;
  /** Origins whose pages are read with the reader's own session. */
  readonly consents: ReadonlySet<string>;
}

/** All patterns of all hosts: given in the browser's own settings, and not for anything on a list. */
const ALL_HOSTS = /^(?:<all_urls>$|[^:]+:\/\/\*\/)/;

/** Of the reader's lists and of the organisation's; `undefined` where they cannot be read, so that nobody can tell. */
export async function loadNeededAccess(): Promise<NeededAccess | undefined> {
  const [sites, list, reading] = await Promise.all([loadSites(), loadSourceList(), loadPolicy()]);
  if (!sites.ok || !list.ok || !reading.ok) return undefined;
  const { policy } = reading.value;
  const { sources, ignored } = effectiveSources(list.value, policy);
  const addresses = [...sources, ...ignored].flatMap(({ place }) => resolvePlace(place) ?? []);
  return {
    permissions: new Set([
      ...[...sites.value, ...(policy.sites ?? [])].map(patternOf),
      ...addresses.flatMap(({ origins }) => origins),
    ]),
    consents: new Set(addresses.filter(({ session }) => session).map(siteOf)),
  };
}

/** Gives permissions and consents back that nothing on the lists needs any more. */
export async function giveBackUnneeded(): Promise<void> {
  const needed = await loadNeededAccess();
  if (needed === undefined) return;
  for (const origin of await loadConsents()) {
    if (!needed.consents.has(origin)) await withdrawConsent(origin);
  }
  await giveBackOrigins((pattern) => needed.permissions.has(pattern) || ALL_HOSTS.test(pattern));
}
