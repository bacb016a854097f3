const CODE = /(?<!`)(`{1,3})([^`\n]+)\1(?!`)/g;
/** The address ends at the first bracket or space; what stands between the square brackets may span lines. */
const LINK = /!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"\n]*")?\)/g;
const STRONG = /\*\*(?=\S)([^*\n]+)\*\*/g;
const EMPHASIS = /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)\*(?![\p{L}\p{N}*])/gu;
const UNDERSCORED = /(?<![\p{L}\p{N}_])(__?)(?=[^\s_])([^_\n]+)\1(?![\p{L}\p{N}_])/gu;

/**
 * A short Markdown text as plain text: links give way to what they say, and the marks of emphasis and code go.
 * Blocks stay as they are written: a list reads well as it is. `2*3*4` and `snake_case_names` are left alone.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(CODE, '$2')
    .replace(LINK, '$1')
    .replace(STRONG, '$1')
    .replace(EMPHASIS, '$1')
    .replace(UNDERSCORED, '$2');
}
