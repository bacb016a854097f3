import * as z from 'zod/mini';
import { ROLES } from '../role.ts';
import { ENTRY_STATUSES, type Entry } from './entry.ts';
import { isSafeLink } from './safe-link.ts';

const strings = z.array(z.string());

const sense = z.strictObject({
  domain: z.exactOptional(z.enum(ROLES)),
  definition: z.exactOptional(z.string()),
  roles: z.strictObject({
    product: z.exactOptional(z.string()),
    engineering: z.exactOptional(z.string()),
    ml: z.exactOptional(z.string()),
    cx: z.exactOptional(z.string()),
  }),
  ask: z.exactOptional(z.string()),
  cues: strings,
  links: z.array(z.strictObject({ title: z.string(), url: z.string().check(z.refine(isSafeLink)) })),
});

/** The stored form of an entry: what comes back from IndexedDB is parsed with it before use. */
export const entrySchema: z.ZodMiniType<Entry> = z.strictObject({
  id: z.string(),
  term: z.string(),
  aliases: strings,
  caseSensitive: z.exactOptional(z.boolean()),
  not: strings,
  needsCue: z.boolean(),
  related: strings,
  owner: z.exactOptional(z.string()),
  updated: z.exactOptional(z.string()),
  status: z.enum(ENTRY_STATUSES),
  replacedBy: z.exactOptional(z.string()),
  senses: z.array(sense).check(z.minLength(1)),
  origin: z.string(),
});
