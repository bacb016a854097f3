import type { ResolvedAddress } from '../core/sources/resolve-address.ts';
import type { SyncFailure } from '../core/sources/source-status.ts';
import type { Validators } from '../core/sources/source-snapshot.ts';

/** A server's answer that is worth reading. */
export type Fetched =
  | { readonly kind: 'not-modified' }
  | {
      readonly kind: 'content';
      readonly bytes: Uint8Array;
      /** With parameters, as the server sent it; '' where it sent none. */
      readonly mediaType: string;
      /** Where the answer came from after all redirects. */
      readonly finalUrl: string;
      readonly validators: Validators;
    };

export type FetchFailure = SyncFailure & {
  /** Milliseconds that the server asked to wait. */
  readonly retryAfterMs?: number;
};

/** What to ask for. Permission, consent and token are the platform's to look up. */
export interface SourceQuestion {
  readonly sourceId: string;
  readonly address: ResolvedAddress;
  /** Of the contents that we have: without them the whole contents are asked for. */
  readonly validators?: Validators;
}
