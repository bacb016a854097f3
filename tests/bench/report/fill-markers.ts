/**
 * Puts each text between its markers, `<!-- bench:name -->` and `<!-- /bench:name -->`. What has no new text stays.
 * Throws for a text without markers: it would be lost.
 */
export function fillMarkers(document: string, texts: Readonly<Record<string, string>>): string {
  let result = document;
  for (const [name, text] of Object.entries(texts)) {
    const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
    const start = result.indexOf(open);
    const end = result.indexOf(close);
    if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for ${name}`);
    result = `${result.slice(0, start + open.length)}\n\n${text}\n\n${result.slice(end)}`;
  }
  return result;
}
