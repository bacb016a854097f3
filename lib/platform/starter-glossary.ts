import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Entry } from '../core/glossary/entry.ts';
import { entrySchema } from '../core/glossary/entry-schema.ts';
import { INDEX_VERSION } from '../core/matching/index-layout.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { GlossarySource } from '../sync/glossary-keeper.ts';

/** Written by build/starter-glossary.ts. */
const ASSET = '/starter-glossary.json';

/** The glossary that comes with the extension: another with each version, as is the code that compiles it. */
export function starterSource(): GlossarySource {
  const { version } = browser.runtime.getManifest();
  return { origin: `starter ${version}, index ${INDEX_VERSION}`, load: loadStarterGlossary };
}

/** Fails only where the installation itself is damaged. */
async function loadStarterGlossary(): Promise<Result<readonly Entry[], 'damaged'>> {
  try {
    const response = await fetch(browser.runtime.getURL(ASSET));
    const entries = z.array(entrySchema).safeParse(await response.json());
    return entries.success ? ok(entries.data) : err('damaged');
  } catch {
    return err('damaged');
  }
}
