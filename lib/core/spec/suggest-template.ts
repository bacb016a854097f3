import { headingIndexOf } from './heading-index.ts';
import { normaliseHeading } from './normalise-heading.ts';
import type { Outline } from './outline.ts';
import type { Template, TemplateSection } from './template.ts';
import { DEFAULT_TEMPLATE } from './templates/built-in-templates.ts';

export interface TemplateFit {
  readonly template: Template;
  /** 0 to 1.5: how well headings and sections agree, and half a point for a title that says what it is. */
  readonly score: number;
}

/** A title that names the kind of document outweighs a heading or two. */
const TITLE_BONUS = 0.5;
/** Below this, headings agree by chance. */
const MIN_SCORE = 0.3;

/**
 * The template that fits a document best, by its headings and title; the one-pager, or the first of `templates`,
 * where none fits. Of equals the earlier one. Linear in headings × templates.
 */
export function suggestTemplate(outline: Outline, templates: readonly Template[]): TemplateFit {
  const best = rankTemplates(outline, templates)[0];
  if (best !== undefined && best.score >= MIN_SCORE) return best;
  const template = templates.find(({ id }) => id === DEFAULT_TEMPLATE.id) ?? templates[0] ?? DEFAULT_TEMPLATE;
  return { template, score: 0 };
}

/** All templates, the best fit first. */
function rankTemplates(outline: Outline, templates: readonly Template[]): readonly TemplateFit[] {
  const headings = [...new Set(outline.sections.map(({ heading }) => heading))];
  const meanings = templates.map((template) => {
    const index = headingIndexOf(template);
    return headings.map((heading): readonly TemplateSection[] => {
      const meaning = index.find(heading);
      return meaning === undefined || meaning.kind === 'ambiguous' ? [] : meaning.sections;
    });
  });
  // Headings of no template at all say nothing about which one fits.
  const telling = headings.filter((_, at) => meanings.some((found) => (found[at] ?? []).length > 0)).length;
  const title = ` ${normaliseTitle(outline.title)} `;
  return templates
    .map((template, at) => ({
      template,
      score: agreement(template, meanings[at] ?? [], telling) + titleBonus(title, template),
    }))
    .sort((a, b) => b.score - a.score);
}

/** F-measure of how many required sections are there and how many of the telling headings are the template's. */
function agreement(
  template: Template,
  meanings: readonly (readonly TemplateSection[])[],
  telling: number,
): number {
  const found = new Set(meanings.flat());
  const required = template.sections.filter((section) => section.required);
  const wanted = required.length === 0 ? template.sections : required;
  const recall = wanted.filter((section) => found.has(section)).length / Math.max(1, wanted.length);
  const precision = meanings.filter((sections) => sections.length > 0).length / Math.max(1, telling);
  return recall === 0 || precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function titleBonus(title: string, template: Template): number {
  return isNamedIn(title, template) ? TITLE_BONUS : 0;
}

/** Whether the title says that the document is of this kind: "PRD: refunds". */
export function isTitledAs({ title }: Outline, template: Template): boolean {
  return isNamedIn(` ${normaliseTitle(title)} `, template);
}

function isNamedIn(title: string, template: Template): boolean {
  const names = [template.id, template.name, ...template.otherNames].map(normaliseTitle);
  return names.some((name) => name !== '' && title.includes(` ${name} `));
}

/** Headings lose their numbering and endings; of a title every word counts. */
function normaliseTitle(title: string): string {
  const words =
    title
      .slice(0, 500)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join(' ') || normaliseHeading(title);
}
