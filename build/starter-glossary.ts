import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedPublicFile } from 'wxt';
import { parse } from 'yaml';
import { readDocument } from '../lib/core/glossary/read-document.ts';
import type { Entry } from '../lib/core/glossary/entry.ts';
import { ROLES_FILE } from './role-profiles.ts';

/** Where the built extension finds the starter glossary: an asset, so that it costs the worker nothing to start. */
export const STARTER_ASSET = 'starter-glossary.json';
export const STARTER_ORIGIN = 'starter';

/**
 * Entries of all glossary files in `folder`. Throws with file, place and reason where one is wrong, so that a
 * broken starter glossary never gets into a build.
 */
export async function loadStarterGlossary(folder: string): Promise<readonly Entry[]> {
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml') && name !== ROLES_FILE)
    .sort();
  const terms: unknown[] = [];
  for (const file of files) {
    const document: unknown = parse(await readFile(join(folder, file), 'utf8'));
    const { problems } = readDocument(document, STARTER_ORIGIN);
    if (problems.length > 0) {
      const list = problems.map(({ place, message }) => `  ${file}: ${place}: ${message}`).join('\n');
      throw new Error(`The starter glossary has problems:\n${list}`);
    }
    terms.push(...termsOf(document));
  }
  const merged = readDocument({ parlance: 1, name: 'Parlance starter glossary', terms }, STARTER_ORIGIN);
  if (merged.problems.length > 0) {
    const list = merged.problems.map(({ place, message }) => `  ${place}: ${message}`).join('\n');
    throw new Error(`The starter glossary's files clash:\n${list}`);
  }
  return merged.entries;
}

function termsOf(document: unknown): readonly unknown[] {
  return typeof document === 'object' &&
    document !== null &&
    'terms' in document &&
    Array.isArray(document.terms)
    ? document.terms
    : [];
}

/** The glossary in `folder` as a file of the build. */
export async function starterGlossaryAsset(folder: string): Promise<GeneratedPublicFile> {
  return { contents: JSON.stringify(await loadStarterGlossary(folder)), relativeDest: STARTER_ASSET };
}
