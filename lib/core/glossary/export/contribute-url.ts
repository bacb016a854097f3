import type { Entry } from '../entry.ts';
import { isSecureAddress } from '../safe-link.ts';
import { entryToYaml } from './to-yaml.ts';

/** Longer addresses are cut or refused on the way: servers commonly take 8 kB for the whole request line and headers. */
const MAX_URL_UNITS = 6_000;

/** Where to propose an entry; `copy`: the entry does not fit the address and goes by the clipboard. */
export type ContributeTarget =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'copy'; readonly url: string; readonly entry: string };

/** Leads nowhere. */
const NOWHERE = 'about:blank';

/**
 * The address at which the owner of a glossary takes a proposal: `template` with `{term}` and `{entry}`, the entry in
 * YAML, filled in and percent-encoded. Templates are `https:`, as the readers of glossaries, settings and policies
 * make sure; any other gives an address that leads nowhere.
 */
export function contributeTarget(template: string, entry: Entry): ContributeTarget {
  const yaml = entryToYaml(entry);
  if (!isSecureAddress(template)) return { kind: 'copy', url: NOWHERE, entry: yaml };
  const url = fill(template, { term: entry.term, entry: yaml });
  if (url.length <= MAX_URL_UNITS) return { kind: 'url', url };
  return { kind: 'copy', url: fill(template, { term: entry.term, entry: '' }), entry: yaml };
}

function fill(template: string, texts: Readonly<Record<'term' | 'entry', string>>): string {
  return template.replace(/\{(?:term|entry)\}/g, (name) =>
    encodeURIComponent(name === '{term}' ? texts.term.toWellFormed() : texts.entry.toWellFormed()),
  );
}
