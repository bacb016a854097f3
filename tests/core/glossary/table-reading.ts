import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFormat } from '../../../lib/core/glossary/formats/term-source.ts';
import type { GlossaryReading } from '../../../lib/core/glossary/glossary-reading.ts';
import { readTerms } from '../../../lib/core/glossary/read-terms.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/glossaries');

export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

/** What one format's parser makes of a text, without the detection before it. */
export function read(format: ReadFormat, text: string): GlossaryReading {
  const raw = format({ text, origin: 'test' });
  if (raw.ok) return readTerms(raw.value, 'test');
  return { format: 'csv', entries: [], templates: [], problems: [raw.error], unlisted: 0 };
}

/** Code and place of each problem, without the values of its message; the terms of these tests are short. */
export function problemsOf({ problems }: GlossaryReading): unknown[] {
  return problems
    .filter(({ code }) => code !== 'one-letter-form')
    .map(({ severity, code, place: { row, line, column } }) => [
      severity,
      code,
      { ...(row && { row }), ...(line && { line }), ...(column && { column }) },
    ]);
}

/** Term, aliases, and domain and definition of each sense. */
export function termsOf({ entries }: GlossaryReading): unknown[] {
  return entries.map(({ term, aliases, senses }) => [
    term,
    aliases,
    ...senses.map((sense) => [sense.domain, sense.definition]),
  ]);
}
