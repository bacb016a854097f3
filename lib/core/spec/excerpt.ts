/** As much of a text as fits beside a label. */
const MAX_EXCERPT = 80;

/** The part of `text` around what was found at `at`, cut at spaces, to show why something counts. */
export function excerptAround(text: string, at: number, length: number): string {
  const spare = Math.max(0, MAX_EXCERPT - length) >> 1;
  const start = at <= spare ? 0 : afterSpace(text, at - spare, at);
  const end = Math.min(text.length, Math.max(start + MAX_EXCERPT, at + Math.min(length, MAX_EXCERPT)));
  const last = end === text.length ? end : beforeSpace(text, end, at + Math.min(length, MAX_EXCERPT));
  return text.slice(start, last).replaceAll(/\s+/g, ' ').trim();
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).indexOf(' ');
  return space < 0 ? from : from + space + 1;
}

function beforeSpace(text: string, from: number, limit: number): number {
  const space = text.slice(limit, from).lastIndexOf(' ');
  return space < 0 ? from : limit + space;
}
