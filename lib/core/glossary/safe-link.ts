import { parseAddress, type AddressUrl } from '../sources/address-url.ts';
import { LIMITS } from './limits.ts';

const PLAIN_ADDRESS = /^[\x21-\x7E]+$/;

/** `https:` and `mailto:` only, judged after parsing: `URL` already folded away tricks like "java\nscript:". */
export function isSafeLink(address: string): boolean {
  return parseSafe(address) !== undefined;
}

/** An `https:` address without a user name in it. */
export function isSecureAddress(address: string): boolean {
  return parseSafe(address)?.protocol === 'https:';
}

/** An address for proposals: a secure one, with a place for the term or the entry in it. */
export function isContributeTemplate(address: string): boolean {
  return /\{(?:term|entry)\}/.test(address) && isSecureAddress(address);
}

/** A link as it may be stored and shown: nothing but printable ASCII in the address, and always a title. */
export interface SafeAddress {
  readonly url: string;
  /** What to call the link where nobody named it: its host, or the mail address. */
  readonly title: string;
}

/** The address as written where it is plain, else as the URL parser writes it; undefined: not a safe link. */
export function readSafeAddress(address: string): SafeAddress | undefined {
  const parsed = parseSafe(address);
  if (parsed === undefined) return undefined;
  const url = PLAIN_ADDRESS.test(address) ? address : parsed.href;
  return url.length > LIMITS.url ? undefined : { url, title: parsed.host || parsed.pathname };
}

function parseSafe(address: string): AddressUrl | undefined {
  if (address.length > LIMITS.url) return undefined;
  const parsed = parseAddress(address);
  if (parsed === null) return undefined;
  if (parsed.protocol === 'mailto:') return parsed;
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
    ? parsed
    : undefined;
}
