import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PUBLISHED_SCHEMAS } from '../build/schemas.ts';

const ROOT = join(import.meta.dirname, '..');

/** Writes the JSON Schemas anew. To be run after a change of the schemas that they are made from; a test asks for it. */
for (const { path, schema } of PUBLISHED_SCHEMAS) {
  const file = join(ROOT, path);
  const style = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(schema), { ...style, parser: 'json' }));
  console.log(path);
}
