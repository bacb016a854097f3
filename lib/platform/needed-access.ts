import { effectiveSources } from '../core/sources/effective-sources.ts';
import { resolveAddress } from '../core/sources/resolve-address.ts';
import { patternOf } from '../core/settings/site-list.ts';
import { ADDRESS_RULES } from './address-rules.ts';
import { loadConsents, withdrawConsent } from './consents.ts';
import { giveBackOrigins } from './permissions.ts';
import { loadPolicy } from './policy-store.ts';
import { loadSites } from './site-list-store.ts';
import { loadSourceList } from './source-list-store.ts';

/** What the lists of the reader and of the organisation cannot do without. */
export interface NeededAccess {
  /** Hosts of sites and sources, as match patterns. */
  readonly patterns: ReadonlySet<string>;
  /** Origins of sources that are read with the reader's session. */
  readonly sessions: ReadonlySet<string>;
}

/** All patterns of all hosts: given in the browser's own settings, and not for anything on a list. */
const ALL_HOSTS = /^(?:<all_urls>$|[^:]+:\/\/\*\/)/;

/** `undefined` where one of the lists cannot be read: then nobody can tell. */
export async function loadNeededAccess(): Promise<NeededAccess | undefined> {
  const [sites, list, reading] = await Promise.all([loadSites(), loadSourceList(), loadPolicy()]);
  if (!sites.ok || !list.ok || !reading.ok) return undefined;
  const { policy } = reading.value;
  const { sources, ignored } = effectiveSources(list.value, policy);
  const addresses = [...sources, ...ignored].flatMap(({ place }) => {
    const address = place.kind === 'url' ? resolveAddress(place.url, ADDRESS_RULES) : undefined;
    return address?.ok === true ? [address.value] : [];
  });
  return {
    patterns: new Set([
      ...[...sites.value, ...(policy.sites ?? [])].map(patternOf),
      ...addresses.flatMap(({ origins }) => origins),
    ]),
    sessions: new Set(addresses.filter(({ session }) => session).map(({ url }) => new URL(url).origin)),
  };
}

/** Gives permissions and consents back that nothing on the lists needs any more. */
export async function giveBackUnneeded(): Promise<void> {
  const needed = await loadNeededAccess();
  if (needed === undefined) return;
  for (const origin of await loadConsents()) {
    if (!needed.sessions.has(origin)) await withdrawConsent(origin);
  }
  await giveBackOrigins((pattern) => needed.patterns.has(pattern) || ALL_HOSTS.test(pattern));
}
