import type { z } from 'zod/mini';
import { nearestName } from '../glossary/nearest-name.ts';
import type { Place, Problem } from '../glossary/problem.ts';
import { ownField } from '../own-field.ts';
import type { Template } from './template.ts';
import { TEMPLATE_LIMITS, templateSchema, templateSectionSchema } from './template-schema.ts';
import { BUILT_IN_TEMPLATES } from './templates/built-in-templates.ts';

export interface TemplateReading {
  /** The built-in ones in their order, replaced where a team has its own, then the team's others. */
  readonly templates: readonly Template[];
  /** Those of `templates` that are not built in, in the order in which they came. */
  readonly own: readonly Template[];
  readonly problems: readonly Problem[];
}

/** One template's problems, listed; the same mistake in every section needs no more. */
const LISTED_PROBLEMS = 10;
/** Characters of a name or value that a message shows. */
const SHOWN = 60;

/**
 * Joins the templates of a glossary with the built-in ones; a team's template replaces the built-in one of its id.
 * A malformed one is refused with its place and reason, and the built-in one stays. Of two with one id the first
 * counts: sources come in order of precedence. Never throws. Linear.
 */
export function readTemplates(raw: readonly unknown[]): TemplateReading {
  const problems: Problem[] = [];
  const own = new Map<string, Template>();
  for (const [index, value] of raw.slice(0, TEMPLATE_LIMITS.templates).entries()) {
    const place = placeOf(value, index);
    problems.push(...unknownFields(value, place));
    const parsed = templateSchema.safeParse(value);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.slice(0, LISTED_PROBLEMS).map((issue) => problemOf(issue, value, place)),
      );
      continue;
    }
    const template = toTemplate(parsed.data);
    const repeated = firstRepeated(template.sections.map(({ id }) => id));
    if (repeated !== undefined) {
      problems.push({ severity: 'error', code: 'repeated-section', place, values: { name: repeated } });
    } else if (own.has(template.id)) {
      problems.push({ severity: 'warning', code: 'repeated-template', place, values: { name: template.id } });
    } else {
      own.set(template.id, template);
    }
  }
  if (raw.length > TEMPLATE_LIMITS.templates) {
    const values = { limit: TEMPLATE_LIMITS.templates };
    problems.push({ severity: 'warning', code: 'too-many-templates', place: { field: 'templates' }, values });
  }
  const builtIn = BUILT_IN_TEMPLATES.map((template) => own.get(template.id) ?? template);
  const added = [...own.values()].filter((template) => !builtIn.includes(template));
  return { templates: [...builtIn, ...added], own: [...own.values()], problems };
}

function toTemplate({ id, name, otherNames, sections }: z.infer<typeof templateSchema>): Template {
  return {
    id,
    name,
    otherNames: otherNames ?? [],
    sections: sections.map((section) => ({
      id: section.id,
      name: section.name,
      aliases: section.aliases ?? [],
      required: section.required ?? true,
      hint: section.hint ?? '',
      expects: [...new Set(section.expects)],
    })),
  };
}

function firstRepeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) < index);
}

function placeOf(value: unknown, index: number): Place {
  const name = ownField(value, 'name') ?? ownField(value, 'id');
  return {
    field: `templates[${index + 1}]`,
    ...(typeof name === 'string' && name.trim() !== '' && { term: name.trim().slice(0, SHOWN) }),
  };
}

/** A refusal in one of two forms: something is not there, or what is there cannot be used. */
function problemOf(issue: z.core.$ZodIssue, value: unknown, place: Place): Problem {
  const found = issue.path.reduce<unknown>((inner, step) => ownField(inner, String(step)), value);
  const name = issue.path.findLast((step) => typeof step === 'string') ?? 'template';
  const field = `${place.field ?? ''}${issue.path.map(describeStep).join('')}`;
  if (found === undefined) {
    return { severity: 'error', code: 'template-incomplete', place: { ...place, field }, values: { name } };
  }
  const values = { name, found: typeof found === 'string' ? found.slice(0, SHOWN) : typeof found };
  return { severity: 'error', code: 'template-invalid', place: { ...place, field }, values };
}

/** Positions count from 1, as everywhere in places. */
function describeStep(step: PropertyKey): string {
  return typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`;
}

/** A misspelt field is ignored and said: nobody should wonder why "alias" does nothing. */
function unknownFields(value: unknown, place: Place): readonly Problem[] {
  const sections = ownField(value, 'sections');
  const all = [
    ...namesNotIn(value, templateSchema.shape).map((name) => ({ name, at: '' })),
    ...(Array.isArray(sections) ? sections : []).flatMap((section: unknown, index) =>
      namesNotIn(section, templateSectionSchema.shape).map((name) => ({
        name,
        at: `.sections[${index + 1}]`,
      })),
    ),
  ];
  const known = [...Object.keys(templateSchema.shape), ...Object.keys(templateSectionSchema.shape)];
  return all.slice(0, LISTED_PROBLEMS).map(({ name, at }) => {
    const nearest = nearestName(name, known);
    return {
      severity: 'warning',
      code: 'unknown-field',
      place: { ...place, field: `${place.field ?? ''}${at}.${name}` },
      values: { name, ...(nearest !== undefined && { nearest }) },
    };
  });
}

function namesNotIn(value: unknown, shape: object): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((name) => (Object.hasOwn(shape, name) ? [] : [name.slice(0, SHOWN)]))
    : [];
}
