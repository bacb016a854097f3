import { markdownTable } from '../../report/markdown-table.ts';
import { inDigits } from '../../report/number-texts.ts';
import type { MemoryFigures, MemoryRow } from './measure-memory.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;
const MEGABYTE = 1_000_000;

/** What the tab may hold besides the index. */
export const ALLOWED_BESIDE_INDEX = 3 * MEGABYTE;

/** What we add to the scripts' memory, bytes. */
export function addedBytes({ withUs, withoutUs }: MemoryRow): number {
  return withUs.script - withoutUs.script;
}

/** One line for each browser, page and glossary, in the order in which they were measured. */
export function memoryTable(all: readonly MemoryFigures[]): string {
  const inMegabytes = (bytes: number): string => inDigits(bytes / MEGABYTE);
  return markdownTable(
    ['MB', 'index', 'scripts without us', 'we add', 'allowed', 'process without us', 'we add'],
    all.flatMap(({ kind, rows }) =>
      rows.map((row) => [
        `${NAMES[kind]}, ${row.page}, ${row.terms.toLocaleString('en')} terms`,
        inMegabytes(row.indexBytes),
        inMegabytes(row.withoutUs.script),
        `**${inMegabytes(addedBytes(row))}**`,
        inMegabytes(row.indexBytes + ALLOWED_BESIDE_INDEX),
        ...(row.withUs.process === null || row.withoutUs.process === null
          ? ['–', '–']
          : [inMegabytes(row.withoutUs.process), inMegabytes(row.withUs.process - row.withoutUs.process)]),
      ]),
    ),
  );
}
