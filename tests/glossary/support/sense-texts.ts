import type { Sense } from '../../../lib/core/glossary/entry.ts';
import { ROLES, type Role } from '../../../lib/core/role.ts';
import type { FiledEntry } from './glossary-files.ts';

/** One meaning of one term, with a name that leads an editor to it. */
export interface FiledSense extends FiledEntry {
  readonly sense: Sense;
  /** `engineering.yaml: cache`, with the domain where a term has several senses. */
  readonly place: string;
}

/** A text of a sense. */
export interface SenseText {
  readonly kind: 'definition' | 'ask' | Role;
  readonly text: string;
}

/** Whose texts must read at grade 9 or lower and stay free of the other domains' jargon. */
export const PLAIN_ROLES: readonly Role[] = ['product', 'cx'];

/** Every sense of every entry. */
export function filedSenses(filed: readonly FiledEntry[]): readonly FiledSense[] {
  return filed.flatMap(({ file, entry }) =>
    entry.senses.map((sense) => ({
      file,
      entry,
      sense,
      place: `${file}: ${entry.term}${entry.senses.length > 1 ? ` (${sense.domain ?? 'no domain'})` : ''}`,
    })),
  );
}

/** What the texts of one sense say, the definition first; a text that is missing is left out. */
export function textsOf(sense: Sense): readonly SenseText[] {
  const texts: SenseText[] = [];
  if (sense.definition !== undefined) texts.push({ kind: 'definition', text: sense.definition });
  for (const role of ROLES) {
    const text = sense.roles[role];
    if (text !== undefined) texts.push({ kind: role, text });
  }
  if (sense.ask !== undefined) texts.push({ kind: 'ask', text: sense.ask });
  return texts;
}
