import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['{components,entrypoints,lib}/**/*.{ts,tsx}', 'wxt.config.ts'];

const catalogue = readCatalogue();
const source = globSync(SOURCES, { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

/** Keys in quotes. File names look like keys and are none. */
const quoted = [...source.matchAll(/'([\w-]+(?:\.[\w-]+)*)'/g)]
  .map(([, key]) => key ?? '')
  .filter((key) => !/\.(?:html|json|css)$/.test(key));
/** Keys in the manifest. */
const messages = [...source.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
const literals = new Set([...quoted, ...messages]);
/** Types of messages that begin like a group of texts. */
const messageTypes = new Set(['source.accept', 'source.dismiss']);
const groups = new Set(
  [...catalogue.keys()].filter((key) => key.includes('.')).map((key) => key.split('.')[0]),
);

describe('the catalogue', () => {
  test('has no text that nobody uses', () => {
    expect([...catalogue.keys()].filter((key) => !literals.has(key))).toEqual([]);
  });

  test('has every text that is used', () => {
    const keys = quoted
      .filter((key) => key.includes('.') && groups.has(key.split('.')[0]))
      .filter((key) => !messageTypes.has(key));
    expect([...keys, ...messages].filter((key) => !catalogue.has(key))).toEqual([]);
  });

  test('has one and many for every plural, and no "$", which browsers would take for a placeholder', () => {
    for (const [key, message] of catalogue) {
      const forms = typeof message === 'string' ? [message] : message;
      expect([1, 2], key).toContain(forms.length);
      expect(forms.join(), key).not.toMatch(/\$|\s\|\s|^\s|\s$/);
      if (typeof message !== 'string') expect(forms, key).toHaveLength(2);
    }
  });

  test('has keys that browsers accept and tell apart', () => {
    const names = [...catalogue.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]+$/);
  });

  test('describes the extension within the stores’ limit', () => {
    expect(catalogue.get('extDescription')?.length).toBeLessThanOrEqual(132);
  });
});
