const ARROW = /(\d)[^\d→\n]{0,12}(?:→|->|➜|⇒|=>)[^\d\n]{0,12}(\d+)[^\d\n]{0,3}/gu;
const FROM = /(?<![\p{L}\p{N}])(?:from|von|de)\s/giu;
const TO = /\s(?:to|auf|bis|à|a)\s/iu;
/** How far apart the two ends of a from–to stand at most. */
const SPAN = 90;
const NUMBER = /\d+/;
const YEAR = /^(?:19|20)\d\d$/;

/** Where a from–to of two numbers stands that are not both years: "from 5 % to 3 %", "5 → 3". Linear. */
export function findFromTo(text: string): { readonly at: number; readonly length: number } | undefined {
  for (const match of text.matchAll(ARROW)) {
    if (!YEAR.test(match[2] ?? '')) return { at: match.index, length: match[0].length };
  }
  for (const match of text.matchAll(FROM)) {
    const span = text.slice(match.index + match[0].length, match.index + SPAN).split('\n', 1)[0] ?? '';
    const to = TO.exec(span);
    const first = NUMBER.exec(span.slice(0, to?.index ?? 0))?.[0];
    const second = to && NUMBER.exec(span.slice(to.index))?.[0];
    if (first === undefined || second === undefined || second === null) continue;
    if (!YEAR.test(first) || !YEAR.test(second)) return { at: match.index, length: SPAN };
  }
  return undefined;
}
