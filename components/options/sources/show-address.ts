import type { ResolvedAddress } from '../../../lib/core/sources/resolve-address.ts';
import type { ShownAddress } from './sources-state.ts';

/**
 * An address as people are shown it. The host stands in punycode, so that letters that look like others cannot
 * pretend to be somebody else. `finalUrl`: where the answer came from.
 */
export function showAddress(address: ResolvedAddress, finalUrl?: string): ShownAddress {
  const { typed, url, rewritten, host, session, isPrivateNetwork } = address;
  const entered = URL.parse(typed) ?? URL.parse(`https://${typed}`);
  return {
    entered: entered === null ? host : entered.host + entered.pathname.replace(/\/$/, ''),
    ...(rewritten && { rewritten: withoutScheme(url) }),
    ...(finalUrl !== undefined && finalUrl !== url && { final: shorten(withoutScheme(finalUrl)) }),
    host,
    session,
    isPrivateNetwork,
  };
}

/** Where downloads are signed, the address that answers is longer than anybody reads. */
const LONGEST_SHOWN = 300;

function shorten(address: string): string {
  return address.length > LONGEST_SHOWN ? `${address.slice(0, LONGEST_SHOWN)}…` : address;
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
