import { findUnknownAcronyms } from '../../../lib/core/matching/acronyms.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import type { Occurrence } from '../../../lib/core/matching/occurrence.ts';
import { isRole, type Role } from '../../../lib/core/role.ts';
import type { FiledEntry } from './glossary-files.ts';
import { ALLOWED_IN_PLAIN_TEXTS, JARGON } from './reviewed-words.ts';
import { filedSenses, PLAIN_ROLES, textsOf, type FiledSense, type SenseText } from './sense-texts.ts';

const TECHNICAL: ReadonlySet<Role | undefined> = new Set(['engineering', 'ml'] as const);

const patterns = (['both', 'product', 'engineering', 'ml', 'cx'] as const).map((domain) => ({
  domain,
  isTechnical: domain === 'both' || TECHNICAL.has(domain),
  pattern: patternOf(JARGON[domain]),
}));

/** A list of words as one pattern, each also in the plural. Words in capitals match only as written. */
function patternOf(words: readonly string[]): RegExp {
  const sources = words.map((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]');
    return /[a-z]/.test(word) ? `(?i:${escaped})` : escaped;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Words inside the glossary's own texts that it leaves unexplained: acronyms that are no entries, jargon of
 * another role's that is no entry, and any jargon of engineering or machine learning in a text for product or CX.
 * One line an offender.
 */
export function findJargon(filed: readonly FiledEntry[]): readonly string[] {
  const everyday = filed.map(({ entry }) => ({ ...entry, needsCue: false }));
  const explained = new Matcher(compileIndex(everyday));
  const marked = new Matcher(compileIndex(filed.map(({ entry }) => entry)));
  return filedSenses(filed).flatMap((item) =>
    textsOf(item.sense).flatMap((part) => [
      ...unknownAcronyms(explained, item, part),
      ...(isRole(part.kind) ? foreignWords(explained, item, part.text, part.kind) : []),
      ...(isRole(part.kind) && PLAIN_ROLES.includes(part.kind)
        ? technicalTerms(marked, filed, item, part)
        : []),
    ]),
  );
}

function unknownAcronyms(matcher: Matcher, { place }: FiledSense, part: SenseText): readonly string[] {
  const found = findUnknownAcronyms(part.text, matcher.find(part.text), (word) => matcher.knows(word));
  return found.map(({ acronym }) => `${place}: ${part.kind}: ${acronym} is not an entry`);
}

function foreignWords(matcher: Matcher, { place }: FiledSense, text: string, role: Role): readonly string[] {
  const occurrences = matcher.find(text);
  const isPlain = PLAIN_ROLES.includes(role);
  return patterns
    .filter(({ domain }) => domain !== role && (domain !== 'both' || isPlain))
    .flatMap(({ domain, isTechnical, pattern }) =>
      [...text.matchAll(pattern)]
        .filter(
          ({ index, 0: word }) =>
            (isPlain && isTechnical) || !isCovered(occurrences, index, index + word.length),
        )
        .map(({ 0: word }) => `${place}: ${role}: "${word}" is jargon of ${domain}`),
    );
}

function isCovered(occurrences: readonly Occurrence[], start: number, end: number): boolean {
  return occurrences.some((found) => found.start <= start && found.end >= end);
}

/** Terms all of whose meanings are engineering's or machine learning's. */
function technicalTerms(
  matcher: Matcher,
  filed: readonly FiledEntry[],
  { place }: FiledSense,
  part: SenseText,
): readonly string[] {
  return matcher.find(part.text).flatMap(({ entry: ordinal }) => {
    const entry = filed[ordinal]?.entry;
    if (entry === undefined || ALLOWED_IN_PLAIN_TEXTS.has(entry.term)) return [];
    return entry.senses.every(({ domain }) => TECHNICAL.has(domain))
      ? [`${place}: ${part.kind}: the term "${entry.term}" is jargon here`]
      : [];
  });
}
