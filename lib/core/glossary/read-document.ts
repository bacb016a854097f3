import type { GlossaryReading } from './glossary-reading.ts';
import { readEnvelope } from './formats/document.ts';
import { readTerms } from './read-terms.ts';
import { valueDepth } from './value-depth.ts';

/**
 * Reads a document of our own format that has been parsed already, from a file that is known to be one or from our
 * own code. A refused term is listed and the others are used; a refused envelope yields no entries.
 */
export function readDocument(value: unknown, origin: string): GlossaryReading {
  const raw = readEnvelope({ value, depth: valueDepth(value) }, 'json');
  if (raw.ok) return readTerms(raw.value, origin);
  return { format: 'json', entries: [], templates: [], problems: [raw.error], unlisted: 0 };
}
