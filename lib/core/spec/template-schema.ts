import * as z from 'zod/mini';
import { isDeceptive } from '../glossary/check-form.ts';
import { EXPECTATIONS } from './expectation.ts';

/** Far beyond what a person reads through; they keep a hostile glossary from making the panel slow. */
export const TEMPLATE_LIMITS = {
  /** Templates of one glossary. */
  templates: 50,
  sections: 60,
  aliases: 100,
  expects: EXPECTATIONS.length,
  /** Characters of an id, a name or an alias. */
  name: 120,
  /** Characters of a hint. */
  hint: 400,
} as const;

const name = z.string().check(
  z.trim(),
  z.maxLength(TEMPLATE_LIMITS.name),
  z.refine((text) => /[\p{L}\p{N}]/u.test(text), 'has no letter'),
  // The same as for terms.
  z.refine((text) => !isDeceptive(text), 'holds control characters'),
);

/** Goes into attributes and addresses of the panel. */
const id = z
  .string()
  .check(z.trim(), z.maxLength(TEMPLATE_LIMITS.name), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** A section as a glossary's author writes it. */
export const templateSectionSchema = z.object({
  id,
  name,
  aliases: z.optional(z.array(name).check(z.maxLength(TEMPLATE_LIMITS.aliases))),
  required: z.optional(z.boolean()),
  hint: z.optional(z.string().check(z.trim(), z.maxLength(TEMPLATE_LIMITS.hint))),
  expects: z.optional(z.array(z.enum(EXPECTATIONS)).check(z.maxLength(TEMPLATE_LIMITS.expects))),
});

/** A template as a glossary's author writes it (`templates` of the document format). */
export const templateSchema = z.object({
  id,
  name,
  otherNames: z.optional(z.array(name).check(z.maxLength(TEMPLATE_LIMITS.aliases))),
  sections: z.array(templateSectionSchema).check(z.minLength(1), z.maxLength(TEMPLATE_LIMITS.sections)),
});
