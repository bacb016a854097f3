import { writeYaml } from '../../write-yaml.ts';
import type { Entry } from '../entry.ts';
import { toWrittenTerm } from './to-document.ts';

/** One entry as YAML, as an item to put under `terms:`. */
export function entryToYaml(entry: Entry): string {
  return writeYaml([toWrittenTerm(entry)]);
}
