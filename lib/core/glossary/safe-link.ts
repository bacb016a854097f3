import { LIMITS } from './limits.ts';

interface ParsedAddress {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly pathname: string;
}

/** The part of the platform's URL parser used here; lib/core is compiled without DOM and Node types. */
declare const URL: { parse(address: string): ParsedAddress | null };

const PLAIN_ADDRESS = /^[\x21-\x7E]+$/;

/** `https:` and `mailto:` only, judged after parsing: `URL` already folded away tricks like "java\nscript:". */
export function isSafeLink(address: string): boolean {
  return parseSafe(address) !== undefined;
}

/** An `https:` address without a user name in it. */
export function isSecureAddress(address: string): boolean {
  return parseSafe(address)?.protocol === 'https:';
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

function parseSafe(address: string): ParsedAddress | undefined {
  if (address.length > LIMITS.url) return undefined;
  const parsed = URL.parse(address);
  if (parsed === null) return undefined;
  if (parsed.protocol === 'mailto:') return parsed;
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
    ? parsed
    : undefined;
}
