import { excerptAround } from './excerpt.ts';

const LABEL =
  '(?:owners?|owned by|responsible|accountable|drivers?|approvers?|dri|assignees?|assigned to|leads?|verantwortlich(?:er?)?|zuständig)';
/** Never the end of a line: what follows is the next item, not the answer. */
const SPACE = String.raw`[^\S\n]?`;
/** "Owner: Priya", "DRI – @sam", "owned by the data team". */
const LABELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${LABEL}${SPACE}(?::|=|[^\S\n][–—-]\s)${SPACE}@?\p{L}|(?:owned by|assigned to)\s(?:the )?\p{L})`,
  'giu',
);
/** A person called by an at sign, which an e-mail address has in its middle. */
const CALLED = /(?<![\p{L}\p{N}._%+-])@\p{L}/gu;
const OWNER_LABEL = new RegExp(String.raw`^${LABEL}(?:\(s\))?$`, 'iu');

/** What heads the column beside the one of the owner. */
const HEAD =
  /^(?:actions?|tasks?|items?|action items?|what|step|deliverable|topic|area|part|team|role|risk|question|requirement|milestone|due(?: date)?|date|deadline|when|until|by when|status|priority|notes?|comments?)$/iu;

/** Somebody who is named as the owner in running text. Linear. */
export function findOwner(text: string): string | undefined {
  for (const pattern of [LABELLED, CALLED]) {
    for (const match of text.matchAll(pattern)) return excerptAround(text, match.index, match[0].length);
  }
  return undefined;
}

/** Somebody in a column or a row of a table that is headed "Owner". Texts are without placeholders. */
export function findOwnerInTable(rows: readonly (readonly string[])[]): string | undefined {
  const isHeaded = hasHeader(rows);
  const columns = (rows[0] ?? []).flatMap((cell, column) =>
    isOwnerLabel(cell) && (column > 0 || isHeaded) ? [column] : [],
  );
  for (const [index, row] of rows.entries()) {
    const isLabelled = isOwnerLabel(row[0] ?? '') && !(isHeaded && index === 0);
    const beside = isLabelled ? row.slice(1).find(namesSomebody) : undefined;
    const below = index > 0 ? columns.map((column) => row[column] ?? '').find(namesSomebody) : undefined;
    const name = beside ?? below;
    if (name !== undefined && !isOwnerLabel(name)) return excerptAround(name, 0, name.length);
  }
  return undefined;
}

/** `true` when the first row heads columns ("Owner | Action | Due") and is no answer ("Owner | Priya"). */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const [, ...others] = rows[0] ?? [];
  const heads = others.filter((cell) => cell.trim() !== '');
  return others.length === 0 || heads.length > 1 || heads.some((cell) => HEAD.test(cell.trim()));
}

function isOwnerLabel(cell: string): boolean {
  return OWNER_LABEL.test(cell.trim().replace(/\s*:$/, ''));
}

function namesSomebody(cell: string): boolean {
  return /\p{L}/u.test(cell);
}
