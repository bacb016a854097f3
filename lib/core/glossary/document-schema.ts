import * as z from 'zod/mini';
import { ROLES } from '../role.ts';
import { ENTRY_STATUSES } from './entry.ts';
import { LIMITS } from './limits.ts';
import { FORMAT_VERSION } from './formats/document.ts';

/**
 * The glossary format as a schema: the source of `public/glossary.schema.json`, with which editors help whoever
 * writes a glossary. Glossaries are read by `read-terms.ts`, which is faster and forgives more: it cuts and leaves
 * out where a schema can only refuse. A test holds the two together. Not part of the extension.
 */

const said = z.describe;

const form = z.string().check(z.minLength(1), z.maxLength(LIMITS.form));
const text = z.string().check(z.maxLength(LIMITS.text));
const SAFE_LINK = /^(?:https:\/\/[^/@\s]+(?:[/?#]|$)|mailto:)/;
const SECURE_ADDRESS = /^https:\/\/[^/@\s]+(?:[/?#]|$)/;

/** Schemas carry their descriptions, so each field gets a copy of its own. */
const forms = (limit: number, description: string) =>
  z.optional(z.array(form).check(z.maxLength(limit), said(description)));
const aText = (description: string) => z.optional(text.check(said(description)));
const aForm = (description: string) => z.optional(form.check(said(description)));

const link = z.strictObject({
  title: z.optional(z.string().check(z.maxLength(LIMITS.form), said('What the link is called on the card.'))),
  url: z
    .string()
    .check(
      z.maxLength(LIMITS.url),
      z.regex(SAFE_LINK),
      said('An https: or mailto: address without a password.'),
    ),
});

const roles = z.strictObject({
  product: aText('What the term means for product management.'),
  engineering: aText('What the term means for engineering.'),
  ml: aText('What the term means for machine learning and data science.'),
  cx: aText('What the term means for customer experience and support.'),
});

const senseFields = {
  domain: z.optional(z.enum(ROLES).check(said('Whose jargon it is. Left out: nobody’s in particular.'))),
  definition: aText('What it means, in plain words. Plain text: no HTML, no Markdown.'),
  roles: z.optional(
    roles.check(said('What it means for each role. There is a definition or a text for one role at least.')),
  ),
  ask: aText('The question to bring to the team that uses the term.'),
  cues: forms(LIMITS.cuesPerSense, 'Words that, standing nearby, speak for this meaning.'),
  links: z.optional(z.array(link).check(z.maxLength(LIMITS.linksPerSense), said('Where to read more.'))),
};

const sense = z.strictObject(senseFields);

/** One term of a glossary document, as people write it. */
export const termSchema = z.strictObject({
  term: form.check(said('The word or phrase itself.')),
  id: aForm('A name that stays when the term changes. Left out: made from the term.'),
  aliases: forms(LIMITS.aliasesPerTerm, 'Other ways to write it: abbreviations, synonyms, spellings.'),
  ...senseFields,
  caseSensitive: z.optional(
    z
      .boolean()
      .check(
        said(
          'true: only as written, capitals and all. false: capitals do not matter. Left out: decided form by form.',
        ),
      ),
  ),
  not: forms(LIMITS.aliasesPerTerm, 'Phrases in which the word is not this term.'),
  related: forms(LIMITS.aliasesPerTerm, 'Other terms of this glossary, by term or by id.'),
  owner: aText('Who looks after this entry.'),
  updated: z.optional(z.iso.date().check(said('Day of the last change by the owner, like 2026-10-01.'))),
  status: z.optional(z.enum(ENTRY_STATUSES).check(said('Left out: accepted.'))),
  replacedBy: aForm('For a deprecated term: the term to use instead, by term or by id.'),
  needsCue: z.optional(
    z.boolean().check(said('true: an everyday word, marked only where one of its cues stands nearby.')),
  ),
  senses: z.optional(
    z
      .array(sense)
      .check(
        z.maxLength(LIMITS.sensesPerTerm),
        said('For a word with several meanings: one item for each, instead of the fields beside it.'),
      ),
  ),
});

const section = z.looseObject({
  id: z.string(),
  name: z.string(),
  aliases: z.optional(z.array(z.string())),
  required: z.optional(z.boolean()),
  hint: z.optional(z.string()),
  expects: z.optional(z.array(z.string())),
});

const template = z.looseObject({ id: z.string(), name: z.string(), sections: z.array(section) });

/** A whole glossary document. */
export const documentSchema = z
  .strictObject({
    $schema: z.optional(z.string().check(said('The address of this schema, for editors.'))),
    parlance: z.literal(FORMAT_VERSION).check(said('Version of the glossary format.')),
    name: form.check(said('What the glossary is called.')),
    home: z.optional(
      z.string().check(z.regex(SECURE_ADDRESS), said('Where people read it: an https: address.')),
    ),
    contribute: z.optional(
      z
        .string()
        .check(
          z.regex(SECURE_ADDRESS),
          z.regex(/\{(?:term|entry)\}/),
          said('Where to propose a change: an https: address with {term} or {entry} in it.'),
        ),
    ),
    terms: z
      .array(termSchema)
      .check(z.maxLength(LIMITS.terms), said('The entries. Each stands once, in any order.')),
    templates: z.optional(
      z
        .array(template)
        .check(said('The team’s own spec templates; they replace built-in ones with the same id.')),
    ),
  })
  .check(z.meta({ title: 'Parlance glossary', description: 'A glossary for Parlance, format version 1.' }));
