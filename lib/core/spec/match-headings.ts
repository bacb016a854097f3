import { headingIndexOf } from './heading-index.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Template, TemplateSection } from './template.ts';
import { SECTION_NAMES } from './templates/section-names.ts';

/** A heading that stands for a section of the template, and what belongs to it. */
export interface HeadingMatch {
  readonly heading: OutlineSection;
  /** Position of `heading` in the outline. */
  readonly index: number;
  /** Recognised in spite of a typing error. */
  readonly fuzzy: boolean;
  /** The heading's own part and its sub-sections, in document order; without those that are other sections. */
  readonly content: readonly OutlineSection[];
}

/** A heading that is one letter away from several sections, and so serves none. */
export interface AmbiguousHeading {
  readonly outlineId: string;
  readonly heading: string;
  /** Ids of the template's sections that it could mean. */
  readonly sections: readonly string[];
}

export interface MatchedHeadings {
  /** In document order; several for a section whose heading stands more than once. */
  readonly matches: ReadonlyMap<TemplateSection, readonly HeadingMatch[]>;
  readonly ambiguous: readonly AmbiguousHeading[];
}

interface Recognised {
  readonly fuzzy: boolean;
  /** None for what is no goal and no solution, whatever the template. */
  readonly sections: readonly TemplateSection[];
}

/** What is left out on purpose fills nothing it stands below, in templates too that do not ask for it. */
const OUT_OF_SCOPE: Template = {
  id: 'out-of-scope',
  name: '',
  otherNames: [],
  sections: [
    {
      id: 'out-of-scope',
      name: 'Out of scope',
      aliases: SECTION_NAMES.outOfScope.filter((name) => !name.startsWith('Goals')),
      required: false,
      hint: '',
      expects: [],
    },
  ],
};

/**
 * Finds the template's sections in the outline. A section runs to the next heading of its own level or higher,
 * without the headings below it that are other recognised sections, and what stands below those; a sub-heading that
 * means the same section again is content. O(headings × levels).
 */
export function matchHeadings(outline: Outline, template: Template): MatchedHeadings {
  const index = headingIndexOf(template);
  const ambiguous: AmbiguousHeading[] = [];
  const recognised = outline.sections.map((section): Recognised | undefined => {
    const meaning = index.find(section.heading);
    if (meaning?.kind === 'ambiguous') {
      const sections = meaning.sections.map(({ id }) => id);
      ambiguous.push({ outlineId: section.id, heading: section.heading, sections });
      return undefined;
    }
    if (meaning !== undefined) return { fuzzy: meaning.kind === 'fuzzy', sections: meaning.sections };
    const isLeftOut = headingIndexOf(OUT_OF_SCOPE).find(section.heading)?.kind === 'exact';
    return isLeftOut ? { fuzzy: false, sections: [] } : undefined;
  });

  const matches = new Map<TemplateSection, HeadingMatch[]>();
  const claimed = new Map<TemplateSection, Set<OutlineSection>>();
  for (const [at, found] of recognised.entries()) {
    const heading = outline.sections[at];
    if (found === undefined || heading === undefined || found.sections.length === 0) continue;
    const content = contentOf(outline.sections, recognised, at);
    for (const section of found.sections) {
      const own = claimed.get(section) ?? new Set();
      claimed.set(section, own);
      // Inside the section itself: already part of the content.
      if (own.has(heading)) continue;
      for (const part of content) own.add(part);
      const known = matches.get(section) ?? [];
      known.push({ heading, index: at, fuzzy: found.fuzzy, content });
      matches.set(section, known);
    }
  }
  return { matches, ambiguous };
}

function contentOf(
  sections: readonly OutlineSection[],
  recognised: readonly (Recognised | undefined)[],
  at: number,
): readonly OutlineSection[] {
  const level = sections[at]?.level ?? 0;
  const content: OutlineSection[] = [];
  /** Deeper than this stands below a heading that is another section. */
  let skipped = Infinity;
  for (let index = at; index < sections.length; index++) {
    const part = sections[index];
    const meaning = recognised[index];
    if (part === undefined || (index > at && part.level <= level)) break;
    if (part.level > skipped) continue;
    const isOther = index > at && meaning !== undefined && !meanTheSame(meaning, recognised[at]);
    skipped = isOther ? part.level : Infinity;
    if (!isOther) content.push(part);
  }
  return content;
}

/** "Before launch" is another section than the "Timeline" above it, though that one serves it too. */
function meanTheSame(one: Recognised, other: Recognised | undefined): boolean {
  return (
    one.sections.length === other?.sections.length &&
    one.sections.every((section) => other.sections.includes(section))
  );
}
