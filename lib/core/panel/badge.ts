import { checkSpec } from '../spec/check-spec.ts';
import type { Outline } from '../spec/outline.ts';
import { suggestTemplate } from '../spec/suggest-template.ts';
import type { Template } from '../spec/template.ts';
import { DEFAULT_TEMPLATE } from '../spec/templates/built-in-templates.ts';

/** The template that the documents of a space are checked against. */
export interface TemplateOfSpace {
  /** May name a template that is gone. */
  readonly id: string;
  /** The reader chose it for this space or project. */
  readonly isChosen: boolean;
}

/**
 * The number on the toolbar: required sections that are missing; 0 shows none. Linear in the document.
 *
 * Most pages of a wiki are no specs. Where nobody chose a template for the space, and the page has not one section
 * of the template that fits it best, it is taken for such a page and nothing is counted: a number on every page
 * would soon be read on none.
 */
export function badgeCount(
  outline: Outline,
  templates: readonly Template[],
  { id, isChosen }: TemplateOfSpace,
): number {
  if (!isChosen && !isSpec(outline, templates)) return 0;
  const template = templates.find((known) => known.id === id) ?? templates[0] ?? DEFAULT_TEMPLATE;
  return checkSpec(outline, template).missingRequired;
}

function isSpec(outline: Outline, templates: readonly Template[]): boolean {
  const { template } = suggestTemplate(outline, templates);
  return checkSpec(outline, template).sections.some(({ status }) => status !== 'missing');
}
