import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedPublicFile } from 'wxt';
import { parse } from 'yaml';
import { describeProblem } from '../lib/core/glossary/describe-problem.ts';
import type { Entry } from '../lib/core/glossary/entry.ts';
import type { GlossaryReading } from '../lib/core/glossary/glossary-reading.ts';
import type { Problem, ProblemCode } from '../lib/core/glossary/problem.ts';
import { readDocument } from '../lib/core/glossary/read-document.ts';
import { readGlossary } from '../lib/core/glossary/read-glossary.ts';
import { ownField } from '../lib/core/own-field.ts';
import { STARTER_ORIGIN } from '../lib/core/sources/source.ts';
import { catalogueTranslate } from './catalogue.ts';
import { ROLES_FILE } from './role-profiles.ts';

/** Where the built extension finds the starter glossary: an asset, so that it costs the worker nothing to start. */
export const STARTER_ASSET = 'starter-glossary.json';

/** Everything is used, and tests judge whether it is meant so (tests/glossary). Any other problem stops a build. */
const JUDGED_BY_TESTS: ReadonlySet<ProblemCode> = new Set(['same-form', 'one-letter-form']);

/**
 * Entries of all glossary files in `folder`. Throws with file, place, reason and advice where one is wrong, so that a
 * broken starter glossary never gets into a build.
 */
export async function loadStarterGlossary(folder: string): Promise<readonly Entry[]> {
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml') && name !== ROLES_FILE)
    .sort();
  const terms: unknown[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    requireSound(`${file} has problems`, readGlossary({ text, origin: STARTER_ORIGIN, format: 'yaml' }));
    const listed = ownField(parse(text), 'terms');
    if (Array.isArray(listed)) terms.push(...listed);
  }
  const merged = readDocument({ parlance: 1, name: 'Parlance starter glossary', terms }, STARTER_ORIGIN);
  requireSound('The files clash', merged);
  return merged.entries;
}

function requireSound(heading: string, { problems, unlisted }: GlossaryReading): void {
  const serious = problems.filter(({ code }) => !JUDGED_BY_TESTS.has(code));
  // What is not listed could be anything.
  if (serious.length === 0 && unlisted === 0) return;
  const list = serious.map((problem) => `  ${inWords(problem)}`).join('\n');
  throw new Error(`The starter glossary is not in order. ${heading}:\n${list}`);
}

function inWords(problem: Problem): string {
  const { place, message, fix } = describeProblem(problem, catalogueTranslate());
  return `${place}: ${message} ${fix}`;
}

/** The glossary in `folder` as a file of the build. */
export async function starterGlossaryAsset(folder: string): Promise<GeneratedPublicFile> {
  return { contents: JSON.stringify(await loadStarterGlossary(folder)), relativeDest: STARTER_ASSET };
}
