import { resolveAddress, type ResolvedAddress } from '../core/sources/resolve-address.ts';
import type { SourcePlace } from '../core/sources/source.ts';
import { ADDRESS_RULES } from './address-rules.ts';

/** The address of a source; `undefined` for a file, and for one that can no longer be read. */
export function resolvePlace(place: SourcePlace): ResolvedAddress | undefined {
  const address = place.kind === 'url' ? resolveAddress(place.url, ADDRESS_RULES) : undefined;
  return address?.ok === true ? address.value : undefined;
}

/** The site of an address, as consents and tokens name it. */
export function siteOf({ url }: ResolvedAddress): string {
  return new URL(url).origin;
}
