import { checkSpec } from '../spec/check-spec.ts';
import type { Outline } from '../spec/outline.ts';
import { isTitledAs, suggestTemplate } from '../spec/suggest-template.ts';
import type { Template } from '../spec/template.ts';
import { DEFAULT_TEMPLATE } from '../spec/templates/built-in-templates.ts';

/** The template that the documents of a space are checked against. */
export interface TemplateOfSpace {
  /** May name a template that is gone. */
  readonly id: string;
  /** The reader chose it for this space or project. */
  readonly isChosen: boolean;
}

/** Fewer required sections than these agree by chance: half of all pages have an "Overview" or "Goals". */
const FEWEST_SECTIONS = 2;

/** Of a long template, so great a part of the required ones: meeting notes have goals and open questions too. */
const LEAST_PART = 1 / 3;

/** A document that agrees so well with another template is of that kind; `suggestTemplate`'s score. */
const CLEAR_FIT = 0.8;

/**
 * The number on the toolbar: required sections that are missing for certain; 0 shows none. Linear in the document.
 *
 * Most pages of a wiki are no specs, and a number on every page would soon be read on none. So where the reader did
 * not choose the template for the space, only what looks like a document of its kind is counted.
 */
export function badgeCount(
  outline: Outline,
  templates: readonly Template[],
  { id, isChosen }: TemplateOfSpace,
): number {
  const template = templates.find((known) => known.id === id) ?? templates[0] ?? DEFAULT_TEMPLATE;
  const { sections } = checkSpec(outline, template);
  const required = sections.filter((section) => section.required);
  const missing = required.filter(({ status }) => status === 'missing');
  const found = required.length - missing.length;
  const hasEnough = found >= Math.max(FEWEST_SECTIONS, required.length * LEAST_PART);
  if (!isChosen && !isOfKind(outline, template, hasEnough, templates)) return 0;
  return missing.filter(({ notRendered }) => notRendered !== true).length;
}

function isOfKind(
  outline: Outline,
  template: Template,
  hasEnough: boolean,
  templates: readonly Template[],
): boolean {
  if (isTitledAs(outline, template)) return true;
  const { template: fitting, score } = suggestTemplate(outline, templates);
  const isAnother = fitting.id !== template.id && score >= CLEAR_FIT;
  return hasEnough && !isAnother;
}
