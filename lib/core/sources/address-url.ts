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

/** Whether a text is an https origin, as `URL.origin` writes it. */
export function isSecureOrigin(text: string): boolean {
  const url = parseAddress(text);
  return url?.protocol === 'https:' && url.origin === text;
}

/** The last part of an address's path, mostly a file's name; '' where it has none. */
export function lastPartOf(address: string): string {
  return parseAddress(address)?.pathname.split('/').at(-1) ?? '';
}

/** The parts of a path, still percent-encoded; '' at the end for a path that ends in a slash. */
export function pathParts(url: AddressUrl): readonly string[] {
  return url.pathname.slice(1).split('/');
}
