/** Longer paragraphs are nobody's prompt. */
const MAX_PROMPT = 400;

/** What people write where they have nothing to write yet. Longest first, so that a phrase goes as a whole. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:to be (?:determined|decided|defined|discussed|confirmed|announced|added|done|written)|work in progress|coming soon|fill me in|fill in|lorem(?: ipsum)?|placeholder|tbd|tbc|tba|todo|to-do|wip|fixme|xxx+)(?![\p{L}\p{N}])/giu;
const STARTS_WITH_FILLER =
  /^[^\p{L}\p{N}…]*(?:…|\.{3}|(?:to be (?:determined|decided|defined|discussed|confirmed|announced|added|done|written)|work in progress|coming soon|lorem|tbd|tbc|tba|todo|to-do|wip|fixme)(?![\p{L}\p{N}]))/iu;
/** Filler text has no end that could be told from what follows it: the paragraph is filler as a whole. */
const LOREM = /^[^\p{L}\p{N}]*lorem ipsum(?![\p{L}\p{N}])/iu;
/** "[Describe the problem]", "<Your goal>", "{{owner}}": a slot of a template that nobody filled in. */
const SLOT = /^(?:\[[^[\]]{0,380}\]|<[^<>]{0,380}>|\{\{?[^{}]{0,380}\}?\}|«[^«»]{0,380}»)$/u;
const SLOT_WORDS =
  /^(?:\{\{|(?:add|answer|date|define|describe|e g|enter|example|explain|fill|give|insert|list|link|name|number|owner|placeholder|provide|summari[sz]e|team|text|type|what|when|who|why|how|write|your)(?: |$))/;
/** The prompts of Jira's, Confluence's and Notion's own templates, where they were left as they are. */
const HOST_PROMPT =
  /^(?:type (?:\/|your |something|here|a |the )|enter (?:text|your|a |the )|click (?:here )?to (?:add|edit|enter)|add (?:your|a|the) [^.]{0,80}here|describe [^.]{0,100}here|write something|start (?:writing|typing)|press [‘'"/]|insert text)/i;

/** What is left of a text when fillers such as "TBD" and unfilled slots are gone. Linear. */
export function withoutPlaceholders(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || LOREM.test(trimmed)) return '';
  if (trimmed.length <= MAX_PROMPT && (HOST_PROMPT.test(trimmed) || isSlot(trimmed))) return '';
  return trimmed.replace(FILLERS, ' ');
}

/** `true` for a text that begins with "TBD", "TODO", "…" and the like, whatever follows. */
export function startsWithPlaceholder(text: string): boolean {
  return STARTS_WITH_FILLER.test(text.slice(0, MAX_PROMPT));
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
