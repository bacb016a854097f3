import * as z from 'zod/mini';
import { ROLES } from '../role.ts';
import { LIMITS } from './limits.ts';

/** Version of the glossary format that this code reads and writes. */
export const FORMAT_VERSION = 1;

/** C0 controls, and controls that reorder text: a form that holds one would not be what it looks like. */
const DECEPTIVE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** At least one character that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const form = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(LIMITS.form),
  z.refine((text) => VISIBLE.test(text), 'has no visible character'),
  z.refine((text) => !DECEPTIVE.test(text), 'holds control characters'),
);

const text = z.string().check(z.trim(), z.maxLength(LIMITS.text));

/** The part of the platform's URL parser used here; lib/core is compiled without DOM and Node types. */
declare const URL: {
  parse(
    address: string,
  ): { readonly protocol: string; readonly username: string; readonly password: string } | null;
};

/** `https:` and `mailto:` only, judged after parsing: `new URL` already folded away tricks like "java\nscript:". */
export function isSafeLink(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || address.length > LIMITS.url) return false;
  return (
    (url.protocol === 'https:' && url.username === '' && url.password === '') || url.protocol === 'mailto:'
  );
}

const link = z.strictObject({
  title: z.string().check(z.trim(), z.maxLength(LIMITS.form)),
  url: z.string().check(z.refine(isSafeLink, 'must be an https: or mailto: address')),
});

const roleTexts = z.strictObject({
  product: z.optional(text),
  engineering: z.optional(text),
  ml: z.optional(text),
  cx: z.optional(text),
});

const senseFields = {
  domain: z.optional(z.enum(ROLES)),
  definition: z.optional(text),
  roles: z.optional(roleTexts),
  ask: z.optional(text),
  cues: z.optional(z.array(form).check(z.maxLength(LIMITS.cuesPerSense))),
  links: z.optional(z.array(link).check(z.maxLength(LIMITS.linksPerSense))),
};

const senseSchema = z.strictObject(senseFields);

/** One term of a glossary document, as people write it. */
export const termSchema = z.strictObject({
  term: form,
  id: z.optional(form),
  aliases: z.optional(z.array(form).check(z.maxLength(LIMITS.aliasesPerTerm))),
  ...senseFields,
  caseSensitive: z.optional(z.boolean()),
  not: z.optional(z.array(form).check(z.maxLength(LIMITS.aliasesPerTerm))),
  related: z.optional(z.array(form).check(z.maxLength(LIMITS.aliasesPerTerm))),
  owner: z.optional(text),
  updated: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-10-01'))),
  status: z.optional(z.enum(['proposed', 'accepted', 'deprecated'])),
  replacedBy: z.optional(form),
  needsCue: z.optional(z.boolean()),
  senses: z.optional(z.array(senseSchema).check(z.minLength(1), z.maxLength(LIMITS.sensesPerTerm))),
});

export type DocumentTerm = z.infer<typeof termSchema>;
export type DocumentSense = z.infer<typeof senseSchema>;

/** The envelope of a glossary document; its terms are checked one by one, so that one bad term spoils no other. */
export const documentSchema = z.object({
  parlance: z.literal(FORMAT_VERSION),
  name: form,
  home: z.optional(z.string()),
  contribute: z.optional(z.string()),
  terms: z.array(z.unknown()).check(z.maxLength(LIMITS.terms)),
});
