import { stringify } from 'yaml';

/** Plain values as YAML that our own reader takes: texts keep their lines, and what stands twice is written twice. */
export function writeYaml(value: unknown): string {
  return stringify(value, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });
}
