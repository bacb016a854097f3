import * as z from 'zod/mini';
import { documentSchema } from '../lib/core/glossary/document-schema.ts';
import { managedSchema } from '../lib/core/settings/managed-schema.ts';

export interface PublishedSchema {
  /** From the root of the repository. */
  readonly path: string;
  readonly schema: unknown;
}

/** The JSON Schemas that are made from our own schemas and kept in the repository, for others to use. */
export const PUBLISHED_SCHEMAS: readonly PublishedSchema[] = [
  // Draft 7 is what the YAML and JSON support of common editors knows best.
  {
    path: 'public/glossary.schema.json',
    schema: z.toJSONSchema(documentSchema, { target: 'draft-7', io: 'input' }),
  },
  { path: 'public/managed_schema.json', schema: managedSchema() },
];
