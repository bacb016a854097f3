/** How a site is called on screen: its host as the browser writes it, in punycode, and its port where it has one. */
export function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
