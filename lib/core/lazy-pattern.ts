/**
 * A regular expression that is made when it is first asked for; `source` is what stands between the slashes. For
 * expressions with `\p{…}` in code that every page loads: V8 puts their sets of characters together when it parses
 * a literal, again when it makes it, and again when it first runs it, once each for narrow and wide texts. That was
 * more than half of the start of the content script (docs/adr/0004).
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source, flags));
}
