import * as z from 'zod/mini';
import { IDLE_REASONS } from '../card/protocol.ts';
import type { Outline } from '../spec/outline.ts';
import { passageSchema } from './passage-schema.ts';
import type { FromPanelPage, PanelDocument } from './protocol.ts';

/**
 * What a page may tell the panel and the background. The sender is our own content script, but it lives in the
 * page's process: a page that took that over can send anything, so that all of it is parsed.
 */
const count = z.number().check(z.int(), z.gte(0));
const entry = z.number().check(z.int());
const text = z.string();

const paragraph = z.object({
  kind: z.literal('paragraph'),
  text,
  mentions: count,
  dates: count,
  placeholder: z.boolean(),
});
const list = z.object({ kind: z.literal('list'), items: z.array(text), mentions: count, dates: count });
const table = z.object({
  kind: z.literal('table'),
  rows: z.array(z.array(text)),
  mentions: count,
  dates: count,
});
const code = z.object({ kind: z.literal('code'), text });
const media = z.object({ kind: z.literal('media'), label: text });
const block = z.discriminatedUnion('kind', [paragraph, list, table, code, media]);

const section = z.object({
  id: text,
  level: z.number().check(z.int(), z.gte(1), z.lte(6)),
  heading: text,
  source: z.enum(['heading', 'bold', 'row-label']),
  blocks: z.array(block),
  partial: z.exactOptional(z.boolean()),
});

const outline = z.object({
  title: text,
  preamble: z.array(block),
  sections: z.array(section),
  partial: z.boolean(),
});

const pageDocument = z.object({
  host: text,
  flavour: text,
  mode: z.enum(['read', 'edit']),
  title: text,
  id: text,
  origin: text,
  space: text,
});

const term = z.object({
  entry,
  count,
  domainMask: count,
  ambiguous: z.boolean(),
  hidden: z.exactOptional(z.enum(['own-domain', 'known'])),
  definedHere: z.exactOptional(text),
  around: z.exactOptional(z.object({ text, heading: text })),
});

const fromPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('document'),
    number: count,
    document: z.nullable(pageDocument),
    reason: z.nullable(z.enum(IDLE_REASONS)),
  }),
  z.object({
    type: z.literal('terms'),
    document: count,
    generation: count,
    terms: z.array(term),
    unknown: z.array(z.object({ entry, text, count, sentence: text })),
    defined: z.array(z.object({ text, expansion: text })),
  }),
  z.object({
    type: z.literal('outline'),
    document: count,
    isWhole: z.boolean(),
    title: text,
    partial: z.boolean(),
    preamble: z.exactOptional(z.array(block)),
    order: z.array(text),
    changed: z.array(section),
  }),
  z.object({ type: z.literal('walked'), entry: z.nullable(entry), text, index: count, total: count }),
  z.object({ type: z.literal('went'), shown: z.boolean() }),
  z.object({
    type: z.literal('selection'),
    request: entry,
    passage: passageSchema,
  }),
]);

/** A message from a page, or `undefined` for anything else. Unknown fields are dropped. */
export function readFromPanelPage(value: unknown): FromPanelPage | undefined {
  const read = fromPage.safeParse(value);
  return read.success ? read.data : undefined;
}

/** An outline from a page, or `undefined` for anything else. */
export function readOutline(value: unknown): Outline | undefined {
  const read = outline.safeParse(value);
  return read.success ? read.data : undefined;
}

/** A document from a page, or `undefined` for anything else. */
export function readPanelDocument(value: unknown): PanelDocument | undefined {
  const read = pageDocument.safeParse(value);
  return read.success ? read.data : undefined;
}
