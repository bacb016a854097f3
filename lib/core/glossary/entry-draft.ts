import { ROLES, type Role } from '../role.ts';
import type { Entry, Link, Sense } from './entry.ts';

/** One meaning as it stands in the form; lists are one item a line. */
export interface DraftSense {
  /** '': nobody's in particular. */
  readonly domain: Role | '';
  readonly definition: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly ask: string;
  readonly cues: string;
  readonly links: readonly Link[];
}

/** An entry as the reader is writing it: nothing in it has been checked yet. */
export interface EntryDraft {
  readonly term: string;
  /** One a line. */
  readonly aliases: string;
  /** `auto`: decided form by form. */
  readonly capitals: 'auto' | 'exact' | 'any';
  readonly needsCue: boolean;
  /** At least one. */
  readonly senses: readonly DraftSense[];
  /** What the form does not show and an edit must not lose. */
  readonly kept: Partial<Pick<Entry, 'not' | 'related' | 'owner' | 'status' | 'replacedBy'>>;
}

export const EMPTY_SENSE: DraftSense = {
  domain: '',
  definition: '',
  roles: { product: '', engineering: '', ml: '', cx: '' },
  ask: '',
  cues: '',
  links: [],
};

/** A draft with nothing in it but `term`. */
export function emptyDraft(term: string): EntryDraft {
  return { term, aliases: '', capitals: 'auto', needsCue: false, senses: [EMPTY_SENSE], kept: {} };
}

/** `entry` as the form shows it; reading it back gives the same entry, except for `updated` and `origin`. */
export function draftOf(entry: Entry): EntryDraft {
  const { term, aliases, caseSensitive, needsCue, senses, not, related, owner, status, replacedBy } = entry;
  return {
    term,
    aliases: aliases.join('\n'),
    capitals: caseSensitive === undefined ? 'auto' : caseSensitive ? 'exact' : 'any',
    needsCue,
    senses: senses.map(draftOfSense),
    kept: {
      not,
      related,
      status,
      ...(owner !== undefined && { owner }),
      ...(replacedBy !== undefined && { replacedBy }),
    },
  };
}

/** A draft of the reader's own version of `entry`: its texts, without the words of another owner about its state. */
export function ownVersionOf(entry: Entry): EntryDraft {
  const draft = draftOf(entry);
  return { ...draft, kept: { not: entry.not, related: entry.related } };
}

function draftOfSense({ domain, definition, roles, ask, cues, links }: Sense): DraftSense {
  return {
    domain: domain ?? '',
    definition: definition ?? '',
    roles: Object.assign({ ...EMPTY_SENSE.roles }, roles),
    ask: ask ?? '',
    cues: cues.join('\n'),
    links,
  };
}

/** Whether nothing at all has been written for a meaning; a domain alone is no meaning. */
export function isBlankSense({ definition, roles, ask, cues, links }: DraftSense): boolean {
  const texts = [definition, ask, cues, ...Object.values(roles)];
  return texts.every((text) => text.trim() === '') && links.every(isBlankLink);
}

/** Whether nothing was written into a row for a link. */
export function isBlankLink({ title, url }: Link): boolean {
  return title.trim() === '' && url.trim() === '';
}

/** Whether a meaning says what the word means, to anybody. */
export function hasMeaning({ definition, roles }: DraftSense): boolean {
  return [definition, ...ROLES.map((role) => roles[role])].some((text) => text.trim() !== '');
}
