import { headingIndexOf } from './heading-index.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Template, TemplateSection } from './template.ts';

/** A heading that stands for a section of the template, and what belongs to it. */
export interface HeadingMatch {
  readonly heading: OutlineSection;
  /** Position of `heading` in the outline. */
  readonly index: number;
  /** Recognised in spite of a typing error. */
  readonly fuzzy: boolean;
  /** The heading's own part and its sub-sections, in document order. */
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
  readonly sections: readonly TemplateSection[];
}

/**
 * Finds the template's sections in the outline. A section runs to the next heading of its own level or higher, or
 * to a heading below it that is another recognised section; a sub-heading that means the same section again is
 * content. O(headings) but for nested recognised headings, which end what they stand in.
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
    return meaning && { fuzzy: meaning.kind === 'fuzzy', sections: meaning.sections };
  });

  const matches = new Map<TemplateSection, HeadingMatch[]>();
  for (const [at, found] of recognised.entries()) {
    const heading = outline.sections[at];
    if (found === undefined || heading === undefined) continue;
    const content = outline.sections.slice(at, endOfContent(outline.sections, recognised, at));
    for (const section of found.sections) {
      const known = matches.get(section) ?? [];
      const last = known.at(-1);
      // Inside the section itself: already part of the content.
      if (last !== undefined && last.index + last.content.length > at) continue;
      known.push({ heading, index: at, fuzzy: found.fuzzy, content });
      matches.set(section, known);
    }
  }
  return { matches, ambiguous };
}

function endOfContent(
  sections: readonly OutlineSection[],
  recognised: readonly (Recognised | undefined)[],
  at: number,
): number {
  const own = sections[at];
  let end = at + 1;
  for (; end < sections.length; end++) {
    const next = sections[end];
    if (next === undefined || own === undefined || next.level <= own.level) break;
    const other = recognised[end];
    if (other !== undefined && !meanTheSame(other, recognised[at])) break;
  }
  return end;
}

/** "Before launch" is another section than the "Timeline" above it, though that one serves it too. */
function meanTheSame(one: Recognised, other: Recognised | undefined): boolean {
  return (
    one.sections.length === other?.sections.length &&
    one.sections.every((section) => other.sections.includes(section))
  );
}
