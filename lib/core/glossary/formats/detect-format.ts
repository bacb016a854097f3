import type { FormatChoice, GlossaryInput } from '../glossary-reading.ts';
import { isHtmlPage } from './login-page.ts';

/** How a text is written; which glossary is in a JSON, YAML or HTML text is seen when it has been parsed. */
export type Syntax = 'json' | 'yaml' | 'csv' | 'markdown' | 'html' | 'tbx';

/** The beginning of a text says what it is; the rest of a large one is not searched. */
const SAMPLE_CHARACTERS = 64 * 1024;

const STARTS_JSON = /^\s*[{[]/;
const LEADING_COMMENTS = /^(?:\s*<!--(?:(?!-->)[^])*-->)+\s*/;
const STARTS_MARKUP = /^\s*<[A-Za-z!?]/;
const TBX_ROOT = /<(?:martif|tbx)[\s>]/i;
/**
 * The first key of a text and how far it is indented: nothing but keys, comments and the signs of a document stand
 * above it, so that this is no text with an example in a code block.
 */
const FIRST_KEY =
  /^(?:[ \t]*(?:#.*)?(?:\r\n?|\n)|---[ \t]*(?:#.*)?(?:\r\n?|\n)|%.*(?:\r\n?|\n))*( *)["']?[\w$-]+["']?[ \t]*:(?:\s|$)/;
/** Lists of terms in YAML that are not ours, or ours without a version. */
const OTHER_YAML = /^(?:terms|nodes)[ \t]*:[ \t]*(?:#.*)?$|^[ \t]*-[ \t]+slug[ \t]*:/m;
/** The row of dashes below the header of a Markdown table. */
const DASHES = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t|:-]*$/m;
const SEPARATOR = /[,;\t]/;

const BY_CHOICE: { readonly [choice in Exclude<FormatChoice, 'auto'>]: Syntax } = {
  json: 'json',
  yaml: 'yaml',
  csv: 'csv',
  tsv: 'csv',
  markdown: 'markdown',
  html: 'html',
  confluence: 'json',
  tbx: 'tbx',
  datahub: 'yaml',
  glosario: 'yaml',
  docusaurus: 'json',
};

const BY_MEDIA_TYPE: ReadonlyMap<string, Syntax> = new Map([
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['text/markdown', 'markdown'],
  ['application/yaml', 'yaml'],
  ['application/x-yaml', 'yaml'],
  ['text/yaml', 'yaml'],
  ['text/x-yaml', 'yaml'],
]);

const BY_ENDING: ReadonlyMap<string, Syntax> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['tab', 'csv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/**
 * How a text is written: by its content where that leaves no doubt, then as its owner says, then by looks, type and
 * name. Undefined for what is no glossary in any way that we know. What starts with `{` or `[` is JSON and nothing
 * else; what has a `parlance:` key is a document, whatever anybody says.
 */
export function detectSyntax(input: GlossaryInput): Syntax | undefined {
  const sample = input.text.slice(0, SAMPLE_CHARACTERS);
  if (STARTS_JSON.test(sample)) return 'json';
  if (isYamlDocument(sample, input.text)) return 'yaml';
  if (input.format !== undefined && input.format !== 'auto') return BY_CHOICE[input.format];
  if (STARTS_MARKUP.test(sample.replace(LEADING_COMMENTS, ''))) return markupSyntax(sample, input);
  if (OTHER_YAML.test(sample) && FIRST_KEY.test(sample.replace(/^\s*-[ \t]+/, ''))) return 'yaml';
  if (DASHES.test(sample)) return 'markdown';
  return syntaxByLabel(input) ?? (SEPARATOR.test(sample) ? 'csv' : undefined);
}

/**
 * `parlance:` may stand below a long list of terms, so the whole text is searched where it may be YAML at all. It is
 * as far from the margin as the first key: deeper down it is a field of something else.
 */
function isYamlDocument(sample: string, text: string): boolean {
  const [, indent] = FIRST_KEY.exec(sample) ?? [];
  return indent !== undefined && new RegExp(`^ {${indent.length}}["']?parlance["']?[ \\t]*:`, 'm').test(text);
}

/** A README often begins with a picture in HTML; a whole page is HTML whatever it is called. */
function markupSyntax(sample: string, input: GlossaryInput): Syntax {
  if (TBX_ROOT.test(sample)) return 'tbx';
  return syntaxByLabel(input) === 'markdown' && !isHtmlPage(input.text) ? 'markdown' : 'html';
}

function syntaxByLabel({ mediaType = '', name = '' }: GlossaryInput): Syntax | undefined {
  const [type = ''] = mediaType.toLowerCase().split(';');
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return BY_ENDING.get(ending) ?? BY_MEDIA_TYPE.get(type.trim());
}
