import { checkExpectation } from './check-expectation.ts';
import { promptsOf } from './clean-blocks.ts';
import { matchHeadings, type HeadingMatch, type MatchedHeadings } from './match-headings.ts';
import { orderHints } from './order-hints.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { SectionFacts } from './section-facts.ts';
import { statusOf } from './section-status.ts';
import { SECTION_STATUSES, type SectionReport, type SectionStatus, type SpecReport } from './spec-report.ts';
import type { Template, TemplateSection } from './template.ts';

interface Judged {
  readonly match: HeadingMatch;
  readonly facts: readonly SectionFacts[];
  readonly status: SectionStatus;
}

/** Facts depend on the template: its hints are no content. */
const remembered = new WeakMap<Template, (section: OutlineSection) => SectionFacts>();

/**
 * Checks a document against a template. Linear in the document; a part that was checked before against the same
 * template (the same `OutlineSection` object) is not read again.
 */
export function checkSpec(outline: Outline, template: Template): SpecReport {
  const matched = matchHeadings(outline, template);
  const factsOf = factReader(template);
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
    openRequired: required.filter(({ status }) => status !== 'present').length,
    order: orderHints(template, new Map([...judged].map(([section, { match }]) => [section, match]))),
    ambiguous: matched.ambiguous,
    partial: outline.partial,
  };
}

function factReader(template: Template): (section: OutlineSection) => SectionFacts {
  const known = remembered.get(template);
  if (known !== undefined) return known;
  const prompts = promptsOf(template.sections.map(({ hint }) => hint));
  const facts = new WeakMap<OutlineSection, SectionFacts>();
  const read = (section: OutlineSection): SectionFacts => {
    const found = facts.get(section) ?? new SectionFacts(section, prompts);
    facts.set(section, found);
    return found;
  };
  remembered.set(template, read);
  return read;
}

function judge(
  match: HeadingMatch,
  section: TemplateSection,
  factsOf: (section: OutlineSection) => SectionFacts,
): Judged {
  const facts = match.content.map(factsOf);
  return { match, facts, status: statusOf(facts, section.expects.includes('questions')) };
}

/** Of several headings for one section the one with most content; of equals a spelt one, then the first. */
function bestOf(candidates: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const candidate of candidates) {
    if (best === undefined || rankOf(candidate) > rankOf(best)) best = candidate;
  }
  return best;
}

function rankOf({ status, match }: Judged): number {
  return SECTION_STATUSES.indexOf(status) + (match.fuzzy ? 0 : 0.5);
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
  const { match, status, facts } = found;
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
    // A note to oneself ("TBD: churn from 5 % to 3 %") meets nothing yet.
    expectations: expects.map((kind) =>
      isWritten(status) ? checkExpectation(kind, facts) : { kind, met: false },
    ),
  };
}

function isWritten(status: SectionStatus): boolean {
  return status === 'thin' || status === 'present';
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
