import * as z from 'zod/mini';
import type { Validators } from '../core/sources/source-snapshot.ts';

const pageSchema = z.object({ version: z.object({ number: z.int() }) });

/** The version number of a page in a Confluence REST answer serves as its ETag: Confluence sends none. */
export function readPageVersion(bytes: Uint8Array): Validators {
  try {
    const page = pageSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return page.success ? { etag: `v${page.data.version.number}` } : {};
  } catch {
    // Not JSON: the reader of glossaries says what it is.
    return {};
  }
}
