import type { Entry, Sense } from '../glossary/entry.ts';
import { foldTerm } from '../glossary/fold-term.ts';
import { ROLES } from '../role.ts';
import type { ChangeSummary } from './source-status.ts';
import { summariseChanges } from './summarise-changes.ts';

/**
 * What is new, different and gone in `after`. An entry is the same one where its id is, or else its folded term;
 * ids and origins by themselves are no change. Linear.
 */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): ChangeSummary {
  const earlier = matchEntries(before, after);
  const kept = new Set(earlier);
  const added = after.filter((_, index) => earlier[index] === undefined);
  const changed = after.filter((entry, index) => {
    const previous = earlier[index];
    return previous !== undefined && contentsOf(previous) !== contentsOf(entry);
  });
  const removed = before.filter((entry) => !kept.has(entry));
  return summariseChanges({ added: termsOf(added), changed: termsOf(changed), removed: termsOf(removed) });
}

/** For each entry of `after` the one of `before` that it was; no two have the same one. */
function matchEntries(before: readonly Entry[], after: readonly Entry[]): readonly (Entry | undefined)[] {
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  const sameId = after.map((entry) => take(byId, entry.id));
  const byTerm = new Map([...byId.values()].map((entry) => [foldTerm(entry.term), entry]));
  return after.map((entry, index) => sameId[index] ?? take(byTerm, foldTerm(entry.term)));
}

function take(entries: Map<string, Entry>, key: string): Entry | undefined {
  const entry = entries.get(key);
  entries.delete(key);
  return entry;
}

/** All that a reader could notice, in an order of its own: how the fields lie in an object is no change. */
function contentsOf(entry: Entry): string {
  const { term, aliases, caseSensitive, not, needsCue, related, owner, updated, status, replacedBy } = entry;
  const senses = entry.senses.map(senseContents);
  return JSON.stringify([
    [term, aliases, caseSensitive, not, needsCue, related, owner, updated, status, replacedBy],
    senses,
  ]);
}

function senseContents({ domain, definition, roles, ask, cues, links }: Sense): unknown {
  const texts = ROLES.map((role) => roles[role]);
  return [domain, definition, texts, ask, cues, links.map(({ title, url }) => [title, url])];
}

function termsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ term }) => term);
}
