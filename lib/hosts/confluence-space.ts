/** `/wiki/spaces/ENG/pages/…`, `/spaces/ENG/…`, `/display/ENG/Title`, `?spaceKey=ENG`. */
const SPACE_KEY = /\/(?:spaces|display)\/([^/?#]+)|[?&](?:spaceKey|key)=([^&#]+)/;

/** Key of the space a Confluence page belongs to, from its address or, where that shows ids alone, from the page. */
export function spaceKeyOf(page: Document, address: string): string {
  const fromAddress = SPACE_KEY.exec(address);
  return (
    fromAddress?.[1] ??
    fromAddress?.[2] ??
    page.querySelector('meta[name="ajs-space-key"]')?.getAttribute('content') ??
    ''
  );
}
