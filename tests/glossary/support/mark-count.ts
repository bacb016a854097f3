import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { createEntryFilter } from '../../../lib/core/marking/entry-filter.ts';
import { selectMarks, type SelectableBlock } from '../../../lib/core/marking/select-marks.ts';
import type { Matcher } from '../../../lib/core/matching/matcher.ts';
import type { Occurrence } from '../../../lib/core/matching/occurrence.ts';
import { ROLES, type Role } from '../../../lib/core/role.ts';
import { DEFAULT_READING_SETTINGS } from '../../../lib/core/settings/reading-settings.ts';
import type { TextBlock } from './fixture-text.ts';

const PROSE = join(import.meta.dirname, '../prose');
const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

/** How much of a text the glossary marks when everything is marked (`all`, no role). */
export interface MarkCount {
  readonly words: number;
  readonly marks: number;
  /** With the extension's default settings: first of each section, own domain hidden; mean over the four roles. */
  readonly marksByDefault: number;
  /** How often each form was marked, the most frequent first. */
  readonly forms: readonly { readonly form: string; readonly term: string; readonly count: number }[];
}

/** Texts that have nothing to do with product work; paragraphs are parted by an empty line. */
export function readProse(): readonly { readonly name: string; readonly blocks: readonly TextBlock[] }[] {
  return readdirSync(PROSE)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.txt$/, ''),
      blocks: readFileSync(join(PROSE, file), 'utf8')
        .split('\n\n')
        .map((text) => ({ text: text.trim(), heading: '', isHeading: false })),
    }));
}

/** Counts words and marks; headings give context and are not marked themselves, as in the extension's default. */
export function countMarks(
  matcher: Matcher,
  entries: readonly Entry[],
  blocks: readonly TextBlock[],
): MarkCount {
  const found = blocks.map(({ text, heading, isHeading }) => ({
    isHeading,
    text,
    found: isHeading ? [] : matcher.find(text, { heading }),
  }));
  const forms = new Map<string, { form: string; term: string; count: number }>();
  for (const { text, found: occurrences } of found) {
    for (const { start, end, entry } of occurrences) {
      const form = text.slice(start, end).toLowerCase();
      const term = entries[entry]?.term ?? '?';
      const known = forms.get(`${form}\n${term}`);
      if (known === undefined) forms.set(`${form}\n${term}`, { form, term, count: 1 });
      else known.count += 1;
    }
  }
  return {
    words: blocks.reduce(
      (sum, { text, isHeading }) => sum + (isHeading ? 0 : (text.match(word)?.length ?? 0)),
      0,
    ),
    marks: found.reduce((sum, block) => sum + block.found.length, 0),
    marksByDefault: ROLES.reduce((sum, role) => sum + countFor(role, matcher, found), 0) / ROLES.length,
    forms: [...forms.values()].sort((a, b) => b.count - a.count),
  };
}

/** Marks that a reader of this role sees with the default settings. */
function countFor(role: Role, matcher: Matcher, blocks: readonly SelectableBlock<Occurrence>[]): number {
  const isWanted = createEntryFilter(matcher, { ...DEFAULT_READING_SETTINGS, role });
  return [...selectMarks(blocks, DEFAULT_READING_SETTINGS.marking, isWanted)].flat().length;
}

/** Several counts as one; the forms are left out. */
export function sumOf(counts: readonly MarkCount[]): Omit<MarkCount, 'forms'> {
  const sum = (pick: (count: MarkCount) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0);
  return {
    words: sum(({ words }) => words),
    marks: sum(({ marks }) => marks),
    marksByDefault: sum(({ marksByDefault }) => marksByDefault),
  };
}

/** Marks per thousand words. */
export function perThousand({ words, marks }: Pick<MarkCount, 'words' | 'marks'>): number {
  return words === 0 ? 0 : (marks * 1000) / words;
}
