import type { Entry } from '../../../lib/core/glossary/entry.ts';

/** An entry with whatever a test cares about. */
export function makeGlossaryEntry(fields: Partial<Entry> = {}): Entry {
  return {
    id: 'term',
    term: 'term',
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ definition: 'A word.', roles: {}, cues: [], links: [] }],
    origin: 'starter',
    ...fields,
  };
}
