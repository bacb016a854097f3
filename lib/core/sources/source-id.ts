import { entryFingerprint } from '../matching/entry-fingerprint.ts';
import { slug } from '../glossary/slug.ts';
import { PERSONAL_ORIGIN, STARTER_ORIGIN } from './source.ts';

/** Ids of the organisation's sources begin with it; a slug never holds a colon. */
const POLICY_PREFIX = 'policy:';
/** Ids stand on every entry of a source, 50,000 times in a row. */
const MAX_SLUG = 40;
const MAX_ID = 100;

/** Contents lie under keys that are told from ids by such a character. */
const CONTROL_CHARACTER = /\p{Cc}/u;

/** Whether a source that a reader configures may have this id. */
export function isFreeSourceId(id: string): boolean {
  const isReserved = id === PERSONAL_ORIGIN || id === STARTER_ORIGIN || isPolicySourceId(id);
  return id !== '' && id.length <= MAX_ID && !isReserved && !CONTROL_CHARACTER.test(id);
}

/** An id for a new source: readable, made of its name, and with a number where `taken` holds it already. */
export function newSourceId(name: string, taken: ReadonlySet<string>): string {
  // By code points: half a character would not come back from storage as it went in.
  const base = Array.from(slug(name)).slice(0, MAX_SLUG).join('').replace(/-+$/, '') || 'source';
  const isUsable = (id: string): boolean => isFreeSourceId(id) && !taken.has(id);
  if (isUsable(base)) return base;
  let number = 2;
  while (!isUsable(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Whether a source is one that the organisation set up. */
export function isPolicySourceId(id: string): boolean {
  return id.startsWith(POLICY_PREFIX);
}

/** The id of a source that the policy sets up: the same as long as its address is. */
export function policySourceId(url: string): string {
  return POLICY_PREFIX + entryFingerprint(url).toString(36);
}
