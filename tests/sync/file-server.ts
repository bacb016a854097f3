import { err, ok, type Result } from '../../lib/core/result.ts';
import type { SourceQuestion, Fetched, FetchFailure } from '../../lib/sync/fetched.ts';

/** A document of our own format with one entry a term. */
export function documentOf(terms: readonly string[], meaning = 'A word.'): string {
  return JSON.stringify({
    parlance: 1,
    name: 'Test',
    terms: terms.map((term) => ({ term, definition: meaning })),
  });
}

/** A server of one file, which knows its ETag and can be made to misbehave. */
export class FileServer {
  text: string;
  etag: string | undefined;
  failure: FetchFailure | undefined;

  constructor(text: string, etag?: string) {
    this.text = text;
    this.etag = etag;
  }

  readonly answer = ({ address, validators }: SourceQuestion): Result<Fetched, FetchFailure> => {
    if (this.failure !== undefined) return err(this.failure);
    if (this.etag !== undefined && validators?.etag === this.etag) return ok({ kind: 'not-modified' });
    return ok({
      kind: 'content',
      bytes: new TextEncoder().encode(this.text),
      mediaType: 'application/json',
      finalUrl: address.url,
      validators: this.etag === undefined ? {} : { etag: this.etag },
    });
  };
}
