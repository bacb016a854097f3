import { cleanText, quotable } from './clean-text.ts';
import type { Report } from './field-reader.ts';
import { isFields } from './fields.ts';
import type { RawGlossary, RawTerm } from './formats/term-source.ts';
import type { GlossaryReading } from './glossary-reading.ts';
import { limitForms } from './limit-forms.ts';
import { LIMITS } from './limits.ts';
import type { Place } from './problem.ts';
import { ProblemList } from './problem-list.ts';
import { readTerm } from './read-term.ts';
import { isContributeTemplate, isSecureAddress } from './safe-link.ts';
import { TermList } from './term-list.ts';
import { warnOfForms } from './warn-of-forms.ts';

/**
 * Turns the terms that a format's parser found into entries: the one place where terms are validated, limited, joined
 * and given ids, whatever the format. Term by term, in time linear in their size: what cannot be used is listed, the
 * others are used. Never throws.
 */
export function readTerms(raw: RawGlossary, origin: string): GlossaryReading {
  const problems = new ProblemList();
  const about = readAbout(raw, problems);
  const terms = new TermList(origin);
  const counts = collectTerms(raw.terms, terms, problems);
  problems.addAll(raw.problems);
  if (counts.all === 0) problems.add('error', 'no-terms', () => ({}));
  if (counts.beyond > 0) {
    problems.add(
      'error',
      'too-many-terms',
      () => ({}),
      () => ({ limit: LIMITS.terms, count: counts.beyond }),
    );
  }
  const { entries, dropped } = limitForms(terms.entries);
  if (dropped > 0) {
    problems.add(
      'error',
      'too-many-forms',
      () => ({}),
      () => ({ limit: LIMITS.forms, count: dropped }),
    );
  }
  warnOfForms(entries, (position) => {
    const source = terms.sources[position];
    return source === undefined ? () => undefined : reportFor(source, problems);
  });
  return {
    format: raw.format,
    ...about,
    entries,
    templates: raw.templates ?? [],
    problems: problems.inOrder(),
    unlisted: problems.unlisted,
  };
}

/** How many terms there were, and how many of them came after the glossary was full. */
interface TermCounts {
  readonly all: number;
  readonly beyond: number;
}

function collectTerms(source: Iterable<RawTerm>, terms: TermList, problems: ProblemList): TermCounts {
  let all = 0;
  let beyond = 0;
  for (const term of source) {
    all += 1;
    if (terms.isFull) {
      beyond += 1;
      continue;
    }
    const report = reportFor(term, problems);
    const draft = readTerm(term.value, report);
    if (draft === undefined) continue;
    const addition = terms.add(draft, term);
    if (addition === 'duplicate') {
      report('error', 'duplicate-term', 'term', () => ({ form: quotable(draft.term) }));
    } else if (addition === 'too-many-senses') {
      report('warning', 'too-many-senses', 'senses', () => ({ limit: LIMITS.sensesPerTerm }));
    }
  }
  return { all, beyond };
}

/** Problems of a term are placed where the format says its fields came from, with its name. */
function reportFor(term: RawTerm, problems: ProblemList): Report {
  return (severity, code, field, values) => {
    problems.add(severity, code, () => placeOf(term, field), values);
  };
}

function placeOf({ value, place, placeOf }: RawTerm, field: string): Place {
  const name = place.term === undefined && isFields(value) ? quotable(value['term']) : '';
  const exact = field === '' ? {} : (placeOf?.(field) ?? { field: countFromOne(field) });
  return { ...place, ...(name !== '' && { term: name }), ...exact };
}

/** `links[0].url` is the first link, and people count from one. */
function countFromOne(field: string): string {
  return field.replace(/\[(\d+)\]/g, (_, index) => `[${Number(index) + 1}]`);
}

type About = Pick<GlossaryReading, 'name' | 'home' | 'contribute'>;

/** What the glossary says of itself; an address that cannot be used is left out, and listed. */
function readAbout(raw: RawGlossary, problems: ProblemList): About {
  const name = typeof raw.name === 'string' ? shortName(raw.name) : '';
  const home = readAddress('home', raw.home, isSecureAddress, problems);
  const contribute = readAddress('contribute', raw.contribute, isContributeTemplate, problems);
  return {
    ...(name !== '' && { name }),
    ...(home !== undefined && { home }),
    ...(contribute !== undefined && { contribute }),
  };
}

/** A name stands in one line of the options. */
function shortName(name: string): string {
  return cleanText(name).replace(/\s+/g, ' ').slice(0, LIMITS.form).toWellFormed();
}

function readAddress(
  field: 'home' | 'contribute',
  value: unknown,
  isUsable: (address: string) => boolean,
  problems: ProblemList,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const address = typeof value === 'string' ? value.trim() : '';
  if (isUsable(address)) return address;
  const wanted = field === 'home' ? 'address' : 'template';
  problems.add(
    'warning',
    'invalid-value',
    () => ({ field }),
    () => ({ wanted, found: quotable(value) }),
  );
  return undefined;
}
