import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Entry } from '../core/glossary/entry.ts';
import { entrySchema } from '../core/glossary/entry-schema.ts';
import { err, ok, type Result } from '../core/result.ts';

/** Written by build/starter-glossary.ts. */
const ASSET = '/starter-glossary.json';

/** The glossary that comes with the extension. Fails only where the installation itself is damaged. */
export async function loadStarterGlossary(): Promise<Result<readonly Entry[], 'damaged'>> {
  try {
    const response = await fetch(browser.runtime.getURL(ASSET));
    const entries = z.array(entrySchema).safeParse(await response.json());
    return entries.success ? ok(entries.data) : err('damaged');
  } catch {
    return err('damaged');
  }
}
