import { checkExpectation } from './check-expectation.ts';
import { promptsOf } from './clean-blocks.ts';
import { matchHeadings, type HeadingMatch, type MatchedHeadings } from './match-headings.ts';
import { orderHints } from './order-hints.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { SectionFacts } from './section-facts.ts';
import { statusOf } from './section-status.ts';
import {
  SECTION_STATUSES,
  type ExpectationReport,
  type SectionReport,
  type SectionStatus,
  type SpecReport,
} from './spec-report.ts';
import type { Template, TemplateSection } from './template.ts';
import { BUILT_IN_TEMPLATES } from './templates/built-in-templates.ts';

interface Judged {
  readonly match: HeadingMatch;
  readonly status: SectionStatus;
  readonly expectations: readonly ExpectationReport[];
}

type FactReader = (section: OutlineSection) => SectionFacts;

/** Facts depend on the templates: their hints are no content. */
const remembered = new WeakMap<readonly Template[], WeakMap<Template, FactReader>>();

/**
 * Checks a document against a template. `templates` are those a document may have been begun from: a hint of any of
 * them that was left as it is counts as a placeholder, as do those of the built-in ones. Linear in the document; a
 * part that was checked before against the same template, of the same list (the same `OutlineSection` object), is not
 * read again.
 */
export function checkSpec(
  outline: Outline,
  template: Template,
  templates: readonly Template[] = BUILT_IN_TEMPLATES,
): SpecReport {
  const matched = matchHeadings(outline, template);
  const factsOf = factReader(template, templates);
  const judged = new Map<TemplateSection, Judged>();
  for (const [section, matches] of matched.matches) {
    const best = bestOf(matches.map((match) => judge(match, section, factsOf)));
    if (best !== undefined) judged.set(section, best);
  }
  const sections = template.sections.map((section) => describe(section, template, outline, matched, judged));
  const required = sections.filter((section) => section.required);
  return {
    templateId: template.id,
    templateName: template.name,
    sections,
    missingRequired: required.filter(({ status }) => status === 'missing').length,
    order: orderHints(template, new Map([...judged].map(([section, { match }]) => [section, match]))),
    ambiguous: matched.ambiguous,
    partial: outline.partial,
  };
}

function factReader(template: Template, templates: readonly Template[]): FactReader {
  const readers = remembered.get(templates) ?? new WeakMap<Template, FactReader>();
  remembered.set(templates, readers);
  const known = readers.get(template);
  if (known !== undefined) return known;
  const prompts = promptsOf(hintsOf([template]), hintsOf([...BUILT_IN_TEMPLATES, ...templates]));
  const facts = new WeakMap<OutlineSection, SectionFacts>();
  const read = (section: OutlineSection): SectionFacts => {
    const found = facts.get(section) ?? new SectionFacts(section, prompts);
    facts.set(section, found);
    return found;
  };
  readers.set(template, read);
  return read;
}

function hintsOf(templates: readonly Template[]): readonly string[] {
  return templates.flatMap(({ sections }) => sections.map(({ hint }) => hint));
}

function judge(match: HeadingMatch, section: TemplateSection, factsOf: FactReader): Judged {
  const facts = match.content.map(factsOf);
  const status = statusOf(facts, section.expects.includes('questions'));
  // A note to oneself ("TBD: churn from 5 % to 3 %") meets nothing yet.
  const isWritten = status === 'thin' || status === 'present';
  const expectations = section.expects.map((kind) =>
    isWritten ? checkExpectation(kind, facts) : { kind, met: false },
  );
  return { match, status, expectations };
}

/**
 * Of several headings for one section the one with most content; of equals a spelt one, then the one that meets
 * most, then the first. What it lacks another may hold ("Why" in prose, "Goals" with the figures), but not where it
 * holds something wrong.
 */
function bestOf(candidates: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const candidate of candidates) {
    if (best === undefined || isBetter(rankOf(candidate), rankOf(best))) best = candidate;
  }
  if (best === undefined || candidates.length === 1) return best;
  const expectations = best.expectations.map((own, index) => {
    if (own.met || own.faults !== undefined) return own;
    return candidates.map((other) => other.expectations[index]).find((other) => other?.met === true) ?? own;
  });
  return { ...best, expectations };
}

function rankOf({ status, match, expectations }: Judged): readonly number[] {
  return [
    SECTION_STATUSES.indexOf(status),
    match.fuzzy ? 0 : 1,
    expectations.filter(({ met }) => met).length,
  ];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function describe(
  section: TemplateSection,
  template: Template,
  outline: Outline,
  matched: MatchedHeadings,
  judged: ReadonlyMap<TemplateSection, Judged>,
): SectionReport {
  const { id, name, required, hint, expects } = section;
  const found = judged.get(section);
  if (found === undefined) {
    return {
      id,
      name,
      required,
      hint,
      status: 'missing',
      sharedWith: [],
      duplicates: [],
      expectations: expects.map((kind) => ({ kind, met: false })),
      ...(outline.partial && { notRendered: true }),
      standsAfter: placeOf(section, template, judged),
    };
  }
  const { match, status, expectations } = found;
  const others = template.sections.filter(
    (other) => other !== section && judged.get(other)?.match.heading === match.heading,
  );
  const duplicates = (matched.matches.get(section) ?? []).filter((other) => other !== match);
  return {
    id,
    name,
    required,
    hint,
    status,
    heading: match.heading.heading,
    outlineId: match.heading.id,
    ...(match.fuzzy && { fuzzy: true }),
    sharedWith: others.map((other) => other.id),
    duplicates: duplicates.map(({ heading }) => ({ outlineId: heading.id, heading: heading.heading })),
    expectations,
    ...(status === 'empty' && isPartial(match, outline) && { notRendered: true }),
  };
}

/** What an empty heading holds may be folded away; in a page that does not say where, any of them may be meant. */
function isPartial({ content }: HeadingMatch, { partial, sections }: Outline): boolean {
  if (!partial) return false;
  return content.some((part) => part.partial === true) || !sections.some((part) => part.partial === true);
}

/** After the nearest section above it in the template that the document has. */
function placeOf(
  section: TemplateSection,
  template: Template,
  judged: ReadonlyMap<TemplateSection, Judged>,
): string | null {
  const above = template.sections.slice(0, template.sections.indexOf(section));
  const neighbour = above.findLast((other) => judged.has(other));
  const match = neighbour && judged.get(neighbour)?.match;
  return match?.content.at(-1)?.id ?? null;
}
