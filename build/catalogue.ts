import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Translate } from '../lib/core/translate.ts';

/** The messages of `locales/en.yml` by dotted key; plural forms as an array. */
export type Catalogue = ReadonlyMap<string, string | readonly string[]>;

/** Reads the real catalogue, in the way of `@wxt-dev/i18n`: for scripts and tests, which have no browser to ask. */
export function readCatalogue(): Catalogue {
  const file = join(import.meta.dirname, '../locales/en.yml');
  const messages = new Map<string, string | readonly string[]>();
  collect(parse(readFileSync(file, 'utf8')), [], messages);
  return messages;
}

/** A `translate` over the catalogue. Throws on a key or value that is missing, where the browser would be silent. */
export function catalogueTranslate(catalogue: Catalogue = readCatalogue()): Translate {
  return (key, values = {}) => {
    const message = catalogue.get(key);
    if (message === undefined) throw new Error(`No text "${key}" in the catalogue.`);
    const form = typeof message === 'string' ? message : message[values['count'] === 1 ? 0 : 1];
    return (form ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Text "${key}" wants "${name}".`);
      return String(value);
    });
  };
}

function collect(
  node: unknown,
  path: readonly string[],
  messages: Map<string, string | readonly string[]>,
): void {
  if (typeof node === 'string') {
    messages.set(path.join('.'), node);
    return;
  }
  if (typeof node !== 'object' || node === null) throw new Error(`Neither text nor group: ${path.join('.')}`);
  const entries = Object.entries(node);
  if (entries.every(([name]) => name === 'n' || name === '1')) {
    messages.set(
      path.join('.'),
      entries.map(([, form]) => String(form)),
    );
    return;
  }
  for (const [name, child] of entries) collect(child, [...path, name], messages);
}
