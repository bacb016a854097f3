import type { Entry, Sense } from '../glossary/entry.ts';
import type { SourceInfo } from '../glossary/merged-glossary.ts';
import { chooseSense } from '../restating/choose-sense.ts';
import { chooseText, type RoleText } from '../restating/choose-text.ts';
import type { SenseContext } from '../restating/sense-choice.ts';
import { ROLES, type Role } from '../role.ts';
import { ageOfDay, ageOfMoment } from './age.ts';
import type { ProposalView, SenseView, SourceView, TermView } from './card-view.ts';
import { FALLBACK_ROLE, type Subject } from './protocol.ts';

/** Who reads, and when. */
interface Reader {
  readonly role: Role | null;
  /** Ids of terms the reader said they know. */
  readonly known: readonly string[];
  readonly now: Date;
  /** Whether they may have entries of their own. */
  readonly mayOwn?: boolean;
}

/** What is known of the entry's source, and where it takes proposals for this entry. */
interface Provenance {
  readonly source?: SourceInfo | undefined;
  readonly proposal?: ProposalView | undefined;
}

/** Stands in for a sense that is not there; the entry schema requires at least one. */
const NO_SENSE: SenseView = { domain: null, links: [], texts: {} };

/** What the card shows for `entry`, found on the page as `subject` in `context`, to this reader. */
export function buildTermView(
  entry: Entry,
  subject: Extract<Subject, { kind: 'term' }>,
  context: SenseContext,
  reader: Reader,
  { source, proposal }: Provenance = {},
): TermView {
  const { order, confident, reason } = chooseSense(entry, context);
  const [first = NO_SENSE, ...others] = order
    .flatMap((index) => entry.senses.slice(index, index + 1))
    .map(viewSense);
  const several = others.length > 0;
  const age = entry.updated === undefined ? undefined : ageOfDay(entry.updated, reader.now);
  return {
    id: entry.id,
    term: entry.term,
    ...(!saysTheSame(entry.term, subject.text) && { asWritten: subject.text }),
    ...(subject.definedHere !== undefined && { definedHere: subject.definedHere }),
    status: entry.status,
    ...(entry.replacedBy !== undefined && { replacedBy: entry.replacedBy }),
    ...(entry.owner !== undefined && { owner: entry.owner }),
    ...(age !== undefined && { age }),
    origin: entry.origin,
    ...(source !== undefined && { source: viewSource(source, reader.now) }),
    ...(proposal !== undefined && { proposal }),
    ...(reader.mayOwn === true && { mayOwn: true }),
    roles: orderRoles(reader.role),
    known: reader.known.includes(entry.id),
    senses: [first, ...others],
    confident: confident || !several,
    ...(several && confident && reason !== undefined && { reason }),
  };
}

function viewSource({ name, host, fetchedAt }: SourceInfo, now: Date): SourceView {
  const age = fetchedAt === undefined ? undefined : ageOfMoment(fetchedAt, now);
  return { name, ...(host !== undefined && { host }), ...(age !== undefined && { age }) };
}

function viewSense(sense: Sense): SenseView {
  const texts: { [role in Role]?: RoleText } = {};
  for (const role of ROLES) {
    const text = chooseText(sense, role);
    if (text !== undefined) texts[role] = text;
  }
  return {
    domain: sense.domain ?? null,
    ...(sense.definition !== undefined && { definition: sense.definition }),
    ...(sense.ask !== undefined && { ask: sense.ask }),
    links: sense.links,
    texts,
  };
}

function orderRoles(own: Role | null): readonly [Role, ...Role[]] {
  const first = own ?? FALLBACK_ROLE;
  return [first, ...ROLES.filter((role) => role !== first)];
}

const ENDINGS = ['', 's', 'es'] as const;

/** Whether the page's words differ from the term in no more than case, spacing, a hyphen, or a plural or possessive ending. */
function saysTheSame(term: string, text: string): boolean {
  const written = plain(text).replace(/['’]s?$/u, '');
  const own = plain(term);
  if (written === '') return true;
  return written === own.replace(/y$/u, 'ies') || ENDINGS.some((ending) => written === own + ending);
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
