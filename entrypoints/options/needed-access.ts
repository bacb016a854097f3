import { patternOf } from '../../lib/core/settings/site-list.ts';
import { effectiveSources } from '../../lib/core/sources/effective-sources.ts';
import { resolveAddress, type ResolvedAddress } from '../../lib/core/sources/resolve-address.ts';
import type { SourcePlace } from '../../lib/core/sources/source.ts';
import { ADDRESS_RULES } from '../../lib/platform/address-rules.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { loadSites } from '../../lib/platform/site-list-store.ts';
import { loadSourceList } from '../../lib/platform/source-list-store.ts';

/** What the sites and glossaries that are listed may need, whether they have it or not. */
export interface NeededAccess {
  /** Match patterns. */
  readonly permissions: ReadonlySet<string>;
  /** Origins whose pages are read with the reader's own session. */
  readonly consents: ReadonlySet<string>;
}

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
    consents: new Set(addresses.filter(({ session }) => session).map(originOf)),
  };
}

/** The address of a source; `undefined` for a file, and for one that can no longer be read. */
export function resolvePlace(place: SourcePlace): ResolvedAddress | undefined {
  const address = place.kind === 'url' ? resolveAddress(place.url, ADDRESS_RULES) : undefined;
  return address?.ok === true ? address.value : undefined;
}

/** The site of an address, as consents name it. */
export function originOf({ url }: ResolvedAddress): string {
  return new URL(url).origin;
}
