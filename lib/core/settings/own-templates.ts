import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import { TEMPLATE_LIMITS } from '../spec/template-schema.ts';
import { readStoredData, type StoredError, type StoredVersion } from './stored-version.ts';

const OWN_TEMPLATES_VERSION = 1;

const dataSchema = z.object({ templates: z.array(z.unknown()) });

/**
 * Templates that the reader added, as they were written, none where nothing was stored; `readTemplates` says which of
 * them can be used.
 */
export function readOwnTemplates(stored: unknown): Result<readonly unknown[], StoredError> {
  const data = readStoredData(stored, OWN_TEMPLATES_VERSION);
  if (!data.ok) return data;
  if (data.value === undefined) return ok([]);
  const parsed = dataSchema.safeParse(data.value);
  return parsed.success ? ok(parsed.data.templates.slice(0, TEMPLATE_LIMITS.templates)) : err('damaged');
}

/** The value to store for `templates`. */
export function storeOwnTemplates(templates: readonly unknown[]): StoredVersion {
  return { v: OWN_TEMPLATES_VERSION, data: { templates } };
}
