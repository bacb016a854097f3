import { assertNever } from '../result.ts';
import { isForeignTo, ROLES, type Role } from '../role.ts';
import type { Advice } from './advice.ts';
import { rolesAddressed } from './audience-words.ts';
import { countWords } from './count-words.ts';
import { findSolution } from './find-solution.ts';
import { normaliseHeading } from './normalise-heading.ts';
import type { Outline, OutlineBlock, OutlineSection } from './outline.ts';
import { startsWithPlaceholder, withoutPlaceholders } from './placeholder-text.ts';
import { ENOUGH_WORDS } from './section-facts.ts';
import { SECTION_NAMES } from './templates/section-names.ts';

/** A glossary term that stands in the document. */
export interface SpecTerm {
  readonly id: string;
  readonly term: string;
  /** Whose jargon it is, over all of its senses; empty: nobody's. */
  readonly domains: readonly Role[];
  readonly count: number;
}

export interface AdviceContext {
  readonly terms: readonly SpecTerm[];
  /** Acronyms that neither the glossary nor the document explains. */
  readonly unknownAcronyms: readonly string[];
  /** Roles that will read the document; all where absent. */
  readonly readers?: readonly Role[];
}

/** As many as one line of the panel holds; the terms view has them all. */
export const LISTED = 12;

const OBJECTIVE_NAMES = keysOf([...SECTION_NAMES.businessObjective, ...SECTION_NAMES.successMetrics]);
const PROBLEM_NAMES = keysOf([...SECTION_NAMES.problem, 'What problem are we solving and why?']);
const OTHER_NAMES = keysOf(
  Object.entries(SECTION_NAMES).flatMap(([idea, names]) => (idea === 'problem' ? [] : names)),
);

/** What one part of the document says, read once for as long as it stays the same object. */
interface PartReading {
  readonly words: number;
  readonly addressed: ReadonlySet<Role>;
}

const readings = new WeakMap<OutlineSection, PartReading>();
const solutionsIn = new WeakMap<OutlineSection, { readonly sentence: string | undefined }>();

/**
 * Remarks beyond the sections, in the order in which they are shown; none for a document in which nothing is
 * written yet. Linear in the document; parts that did not change are not read again.
 */
export function adviseSpec(outline: Outline, context: AdviceContext): readonly Advice[] {
  const preamble = readPart('', outline.preamble);
  const parts = outline.sections.map((section) => readSection(section));
  const words = parts.reduce((sum, part) => sum + part.words, preamble.words);
  const readers = ROLES.filter((role) => context.readers?.includes(role) ?? true);
  return [
    ...(words < ENOUGH_WORDS ? [] : missingAudiences([preamble, ...parts], readers)),
    ...solutions(outline.sections),
    ...foreignTerms(context.terms, readers),
    ...unknownAcronyms(context.unknownAcronyms),
  ];
}

function missingAudiences(parts: readonly PartReading[], readers: readonly Role[]): readonly Advice[] {
  return readers
    .filter((role) => !parts.some(({ addressed }) => addressed.has(role)))
    .map((role) => ({ code: `nothing-for-${role}` as const, role, items: [], total: 0 }));
}

function foreignTerms(terms: readonly SpecTerm[], readers: readonly Role[]): readonly Advice[] {
  return readers.flatMap((role) => {
    const foreign = terms
      .filter(({ domains }) => isForeignTo(role, domains))
      .toSorted((a, b) => b.count - a.count);
    if (foreign.length === 0) return [];
    const items = foreign.slice(0, LISTED).map(({ id, term }) => ({ text: term, id }));
    return [{ code: `terms-for-${role}` as const, role, items, total: foreign.length }];
  });
}

function unknownAcronyms(acronyms: readonly string[]): readonly Advice[] {
  const all = [...new Set(acronyms)];
  if (all.length === 0) return [];
  const items = all.slice(0, LISTED).map((text) => ({ text }));
  return [{ code: 'unknown-acronyms', items, total: all.length }];
}

/** In the problem's section and what is below it, as far as no other part of a spec begins. */
function solutions(sections: readonly OutlineSection[]): readonly Advice[] {
  let problemLevel: number | undefined;
  for (const section of sections) {
    const name = normaliseHeading(section.heading);
    if (PROBLEM_NAMES.has(name)) problemLevel = Math.min(problemLevel ?? section.level, section.level);
    else if (problemLevel !== undefined && (section.level <= problemLevel || OTHER_NAMES.has(name))) {
      problemLevel = undefined;
    }
    const solution = problemLevel === undefined ? undefined : solutionIn(section);
    if (solution !== undefined) {
      const items = [{ text: solution }];
      return [{ code: 'solution-in-problem', items, total: 1, outlineId: section.id }];
    }
  }
  return [];
}

function solutionIn(section: OutlineSection): string | undefined {
  const known = solutionsIn.get(section) ?? { sentence: findSolution(textIn(section.blocks)) };
  solutionsIn.set(section, known);
  return known.sentence;
}

function readSection(section: OutlineSection): PartReading {
  const known = readings.get(section);
  if (known !== undefined) return known;
  const reading = readPart(section.heading, section.blocks);
  readings.set(section, reading);
  return reading;
}

function readPart(heading: string, blocks: readonly OutlineBlock[]): PartReading {
  const text = textIn(blocks);
  const words = countWords(text, ENOUGH_WORDS);
  const isShown = blocks.some(({ kind }) => kind === 'media' || kind === 'code');
  if (words === 0 && !isShown) return { words, addressed: new Set() };
  const addressed = new Set(rolesAddressed(`${heading}\n${text}`));
  if (OBJECTIVE_NAMES.has(normaliseHeading(heading))) addressed.add('product');
  return { words, addressed };
}

function textIn(blocks: readonly OutlineBlock[]): string {
  return blocks.flatMap(textsOf).join('\n');
}

/** Notes to oneself ("TODO: ask support") speak to nobody yet. */
function textsOf(block: OutlineBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.placeholder ? [] : written([block.text]);
    case 'list':
      return written(block.items);
    case 'table':
      return written(block.rows.flat());
    case 'code':
    case 'media':
      return [];
    default:
      return assertNever(block);
  }
}

function written(texts: readonly string[]): readonly string[] {
  return texts
    .filter((text) => !startsWithPlaceholder(text))
    .map(withoutPlaceholders)
    .filter((text) => text.trim() !== '');
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(normaliseHeading));
}
