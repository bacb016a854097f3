import type { Entry, Sense } from '../../../lib/core/glossary/entry.ts';

/** An entry with one empty sense, for tests that are about its forms. */
export function makeEntry(term: string, fields: Partial<Entry> = {}): Entry {
  return {
    id: term,
    term,
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [makeSense()],
    origin: 'test',
    ...fields,
  };
}

export function makeSense(fields: Partial<Sense> = {}): Sense {
  return { roles: {}, cues: [], links: [], ...fields };
}
