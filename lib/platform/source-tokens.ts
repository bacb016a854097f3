import * as z from 'zod/mini';
import { err, ok, type Result } from '../core/result.ts';
import type { SourcePlace } from '../core/sources/source.ts';
import { resolvePlace, siteOf } from './resolve-place.ts';
import { sourceDatabase } from './source-database.ts';

/**
 * Bearer tokens of sources. In the extension's own IndexedDB and never in the browser's storage: Firefox lets content
 * scripts read that, and they share a process with the page. Each is bound to the origin that it was entered for: an
 * id may come to another host, by an import or a list that somebody tampered with, and the token must not follow it.
 */
export interface SourceToken {
  /** As `URL.origin` writes it. */
  readonly origin: string;
  readonly token: string;
}

const tokenSchema: z.ZodMiniType<SourceToken> = z.object({
  origin: z.string(),
  token: z.string().check(z.minLength(1)),
});

/** The origin that a token for a source may be sent to; `undefined` for one that is never asked with a token. */
export function tokenOrigin(place: SourcePlace): string | undefined {
  const address = resolvePlace(place);
  return address === undefined || address.session ? undefined : siteOf(address);
}

/**
 * The token of a source for requests to `origin`; `undefined` where there is none for it or it cannot be read: the
 * server will say so.
 */
export async function loadToken(sourceId: string, origin: string): Promise<string | undefined> {
  try {
    const stored = tokenSchema.safeParse(await (await sourceDatabase()).get('tokens', sourceId));
    return stored.success && stored.data.origin === origin ? stored.data.token : undefined;
  } catch {
    return undefined;
  }
}

/** For the options page, which says that there is a token and never shows it. */
export async function hasToken(sourceId: string, place: SourcePlace): Promise<boolean> {
  const origin = tokenOrigin(place);
  return origin !== undefined && (await loadToken(sourceId, origin)) !== undefined;
}

export async function saveToken(sourceId: string, token: SourceToken): Promise<Result<void, 'unwritable'>> {
  try {
    await (await sourceDatabase()).put('tokens', token, sourceId);
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

export async function removeToken(sourceId: string): Promise<Result<void, 'unwritable'>> {
  try {
    await (await sourceDatabase()).delete('tokens', sourceId);
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

/** Removes the tokens of all sources that `isStale` names; the next start tries again where it fails. */
export async function removeTokens(isStale: (sourceId: string) => boolean): Promise<void> {
  try {
    const ids = await (await sourceDatabase()).getAllKeys('tokens');
    for (const id of ids) if (isStale(id)) await removeToken(id);
  } catch {
    // Nobody asks for them.
  }
}

/** Removes the tokens that no source of `list` has: of an id that is gone, or that is another host's by now. */
export async function removeForeignTokens(
  list: readonly { readonly id: string; readonly place: SourcePlace }[],
): Promise<void> {
  const owners = new Map(list.map(({ id, place }) => [id, place]));
  try {
    for (const id of await (await sourceDatabase()).getAllKeys('tokens')) {
      const place = owners.get(id);
      if (place === undefined || !(await hasToken(id, place))) await removeToken(id);
    }
  } catch {
    // They are sent to nobody else.
  }
}
