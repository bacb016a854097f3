import { PERSONAL_ORIGIN, STARTER_ORIGIN } from '../../lib/core/sources/source.ts';
import type { TextFunction } from './use-text.ts';

/** What to call the source with the id `origin`; the id itself where nothing is known of it. */
export function nameSource(
  origin: string,
  source: { readonly name: string } | undefined,
  text: TextFunction,
): string {
  if (origin === PERSONAL_ORIGIN) return text('source.personal');
  if (origin === STARTER_ORIGIN) return text('source.starter');
  return source === undefined || source.name === '' ? origin : source.name;
}
