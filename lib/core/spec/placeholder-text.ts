/** Longer paragraphs are nobody's prompt. */
const MAX_PROMPT = 400;

/** What people write where they have nothing to write yet. Longest first, so that a phrase goes as a whole. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:to be (?:determined|decided|defined|discussed|confirmed|announced|added|done|written)|work in progress|coming soon|fill me in|fill in|lorem(?: ipsum)?|placeholder|tbd|tbc|tba|todo|to-do|wip|fixme|xxx+)(?![\p{L}\p{N}])/giu;
/** Words that no sentence uses otherwise, or that shout; "To be …" with what it waits for. */
const STARTS_WITH_FILLER =
  /^[^\p{L}\p{N}…]*(?:…|\.{3}|(?:lorem|[tT][bB][dDcCaA]|FIXME|TODO)(?![\p{L}\p{N}])|[Tt]o be (?:determined|decided|defined|discussed|confirmed|announced|added|done|written)(?=\s*(?:$|[^\p{L}\p{N}\s])|\s(?:after|at|before|by|during|in|later|on|once|soon|until|when|with)(?![\p{L}\p{N}])))/u;
/** "WIP limits" and "To-do lists" are things: these words only stand for nothing where a mark or the end follows. */
const IS_FILLER =
  /^[^\p{L}\p{N}]*(?:work in progress|coming soon|to be (?:determined|decided|defined|discussed|confirmed|announced|added|done|written)|lorem|todo|to-do|wip|fixme)(?=\s*(?:$|[^\p{L}\p{N}\s]))/iu;
/** Filler text has no end that could be told from what follows it: the paragraph is filler as a whole. */
const LOREM = /^[^\p{L}\p{N}]*lorem ipsum(?![\p{L}\p{N}])/iu;
/** The words of the usual filler text, whose later paragraphs begin in its middle. */
const LOREM_WORDS: ReadonlySet<string> = new Set(
  `lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna
  aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute
  irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non
  proident sunt culpa qui officia deserunt mollit anim id est laborum vestibulum pellentesque curabitur praesent mauris
  integer vivamus phasellus donec aenean nullam maecenas fusce quisque morbi nunc vel ac tincidunt lacus pretium`.split(
    /\s+/,
  ),
);
/** So many words of it in a row are no accident. */
const LOREM_RUN = 4;
/** "[Describe the problem]", "<Your goal>", "{{owner}}": a slot of a template that nobody filled in. */
const SLOT = /^(?:\[[^[\]]{0,380}\]|<[^<>]{0,380}>|\{\{?[^{}]{0,380}\}?\}|«[^«»]{0,380}»)$/u;
/** The same inside a text; in single braces and quotation marks people write other things there. */
const INNER_SLOT = /\[[^[\]\n]{1,380}\](?!\()|<[^<>\n]{1,380}>|\{\{[^{}\n]{0,380}\}\}/gu;
/** What is left of "Goal: [Describe the goal]" is a label of the template. */
const BARE_LABEL = /^[^:：]{0,60}[:：]\s*$/u;
const SLOT_WORDS =
  /^(?:\{\{|(?:add|answer|date|define|describe|e g|enter|example|explain|fill|give|insert|list|link|name|number|owner|placeholder|provide|summari[sz]e|team|text|type|what|when|who|why|how|write|your)(?: |$))/;
/** The prompts of Jira's, Confluence's and Notion's own templates, where they were left as they are. */
const HOST_PROMPT =
  /^(?:type (?:\/|your |something|here|a |the )|enter (?:text|your|a |the )|click (?:here )?to (?:add|edit|enter)|add (?:your|a|the) [^.]{0,80}here|describe [^.]{0,100}here|write something|start (?:writing|typing)|press [‘'"/]|insert text)/i;

/** What is left of a text when fillers such as "TBD" and unfilled slots are gone. Linear. */
export function withoutPlaceholders(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || isLorem(trimmed)) return '';
  if (trimmed.length <= MAX_PROMPT && (HOST_PROMPT.test(trimmed) || isSlot(trimmed))) return '';
  return withoutSlots(trimmed).replace(FILLERS, ' ');
}

/** `true` for a text that begins with "TBD", "TODO", "…" and the like, whatever follows. */
export function startsWithPlaceholder(text: string): boolean {
  const start = text.slice(0, MAX_PROMPT);
  return STARTS_WITH_FILLER.test(start) || IS_FILLER.test(start);
}

function isLorem(text: string): boolean {
  if (LOREM.test(text)) return true;
  const words = toWords(text.slice(0, 80)).split(' ').slice(0, LOREM_RUN);
  return words.length === LOREM_RUN && words.every((word) => LOREM_WORDS.has(word));
}

function withoutSlots(text: string): string {
  const rest = text.replace(INNER_SLOT, (slot) => (isSlot(slot) ? ' ' : slot));
  return rest !== text && BARE_LABEL.test(rest) ? '' : rest;
}

function isSlot(text: string): boolean {
  return SLOT.test(text) && (text.startsWith('{') || SLOT_WORDS.test(toWords(text.slice(1, -1))));
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a template's hint and a text of the document are compared by; `''` for a text that is no prompt. */
export function promptKey(text: string): string {
  return text.length > MAX_PROMPT ? '' : toWords(text.normalize('NFKC'));
}
