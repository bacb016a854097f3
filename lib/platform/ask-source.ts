import type { Result } from '../core/result.ts';
import type { Fetched, FetchFailure, SourceQuestion } from '../sync/fetched.ts';
import { hasConsent } from './consents.ts';
import { fetchSource } from './fetch-source.ts';
import { hasOrigins } from './permissions.ts';
import { siteOf } from './resolve-place.ts';
import { loadToken } from './source-tokens.ts';

/** Asks a configured source with what the reader gave for it: permission, consent, token. */
export async function askSource(question: SourceQuestion): Promise<Result<Fetched, FetchFailure>> {
  const { sourceId, address, validators } = question;
  const origin = siteOf(address);
  const token = address.session ? undefined : await loadToken(sourceId, origin);
  return fetchSource({
    address,
    ...(token !== undefined && { token }),
    ...(validators !== undefined && { validators }),
    hasPermission: await hasOrigins(address.origins),
    hasConsent: address.session && (await hasConsent(origin)),
  });
}
