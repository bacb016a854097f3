import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PUBLISHED_SCHEMAS } from '../../build/schemas.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('published schemas', () => {
  test.each(PUBLISHED_SCHEMAS)(
    '$path is what the code would write (node scripts/write-schemas.ts)',
    (published) => {
      const file: unknown = JSON.parse(readFileSync(join(ROOT, published.path), 'utf8'));
      expect(file).toEqual(JSON.parse(JSON.stringify(published.schema)));
    },
  );

  test('explain every field of a glossary to the people who write one', () => {
    const schema = PUBLISHED_SCHEMAS.find(({ path }) => path.includes('glossary'))?.schema;
    const bare = fieldsOf(schema).filter(([path, field]) => !isExplained(path, field));
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

type Field = readonly [path: string, schema: object];

/** The fields of a schema and of the schemas in it. */
function fieldsOf(schema: unknown, path = ''): readonly Field[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]): readonly Field[] => {
    if (key !== 'properties') return fieldsOf(value, path);
    return Object.entries(value as Record<string, object>).flatMap(([name, field]): readonly Field[] => [
      [`${path}.${name}`, field],
      ...fieldsOf(field, `${path}.${name}`),
    ]);
  });
}

/** Templates are described in the guide: their fields are not the glossary's. */
function isExplained(path: string, field: object): boolean {
  return path.startsWith('.templates.') || 'description' in field;
}
