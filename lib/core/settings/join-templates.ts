import { ownField } from '../own-field.ts';
import { TEMPLATE_LIMITS } from '../spec/template-schema.ts';
import type { ImportMode } from './join-backup.ts';
import { MAX_CHOICES, type TemplateChoice } from './template-choices.ts';

/**
 * The reader's own templates after an import: one with the id of a template that is there takes its place. Those
 * beyond the limit are left out.
 */
export function joinTemplates(
  mine: readonly unknown[],
  theirs: readonly unknown[],
  mode: ImportMode,
): readonly unknown[] {
  if (mode === 'replace') return theirs.slice(0, TEMPLATE_LIMITS.templates);
  const incoming = new Map(theirs.map((template) => [templateKey(template), template]));
  const kept = mine.map((template) => {
    const key = templateKey(template);
    const other = incoming.get(key);
    incoming.delete(key);
    return other ?? template;
  });
  return [...kept, ...incoming.values()].slice(0, TEMPLATE_LIMITS.templates);
}

/** The choices of templates after an import: for a project or space that has one, theirs counts, as with any setting. */
export function joinChoices(
  mine: readonly TemplateChoice[],
  theirs: readonly TemplateChoice[],
  mode: ImportMode,
): readonly TemplateChoice[] {
  if (mode === 'replace') return theirs;
  const chosen = new Set(theirs.map(placeKey));
  return [...theirs, ...mine.filter((choice) => !chosen.has(placeKey(choice)))].slice(0, MAX_CHOICES);
}

/** What makes two templates, as they were written, one and the same; one that has no id is only itself. */
export function templateKey(template: unknown): string {
  const id = ownField(template, 'id');
  return typeof id === 'string' ? `id:${id}` : JSON.stringify(template);
}

function placeKey({ origin, space }: TemplateChoice): string {
  return JSON.stringify([origin, space]);
}
