import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import { readGlossary } from '../../../lib/core/glossary/read-glossary.ts';

/** The folder of the starter glossary. */
export const GLOSSARY_FOLDER = join(import.meta.dirname, '../../../glossary');

const ORIGIN = 'starter';

export interface GlossaryFile {
  /** `engineering.yaml`. */
  readonly file: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** An entry and the file it is in. */
export interface FiledEntry {
  readonly file: string;
  readonly entry: Entry;
}

/** Every file of terms, each read on its own; `roles.yaml` holds none. In the order in which the build joins them. */
export function readGlossaryFiles(): readonly GlossaryFile[] {
  return readdirSync(GLOSSARY_FOLDER)
    .filter((file) => file.endsWith('.yaml') && file !== 'roles.yaml')
    .sort()
    .map((file) => {
      const text = readFileSync(join(GLOSSARY_FOLDER, file), 'utf8');
      const { entries, problems } = readGlossary({ text, origin: ORIGIN, format: 'yaml', name: file });
      return { file, entries, problems };
    });
}

/** All entries of all files. */
export function filedEntries(files: readonly GlossaryFile[]): readonly FiledEntry[] {
  return files.flatMap(({ file, entries }) => entries.map((entry) => ({ file, entry })));
}
