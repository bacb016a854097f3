import { stringify } from 'yaml';
import type { Entry } from '../entry.ts';
import { toWrittenTerm, type WrittenDocument } from './to-document.ts';

/** Texts keep their lines, and what stands twice is written twice: our reader takes no anchors. */
const STYLE = { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false } as const;

/** A document as YAML. */
export function toYaml(document: WrittenDocument): string {
  return stringify(document, STYLE);
}

/** One entry as YAML, as an item to put under `terms:`. */
export function entryToYaml(entry: Entry): string {
  return stringify([toWrittenTerm(entry)], STYLE);
}
