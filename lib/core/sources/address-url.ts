/** The part of the platform's URL that addresses need; lib/core is compiled without DOM and Node types. */
export interface AddressUrl {
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
  readonly searchParams: { get(name: string): string | null };
}

declare const URL: { parse(address: string): AddressUrl | null };

/** The address as the browser understands it, or `null` where it is none. */
export function parseAddress(address: string): AddressUrl | null {
  return URL.parse(address);
}

/** The parts of a path, still percent-encoded; '' at the end for a path that ends in a slash. */
export function pathParts(url: AddressUrl): readonly string[] {
  return url.pathname.slice(1).split('/');
}
