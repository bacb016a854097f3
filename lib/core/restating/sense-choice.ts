import type { Role } from '../role.ts';

/** What stands around an occurrence, for telling senses apart. */
export interface SenseContext {
  /** The block the occurrence stands in, the occurrence included. */
  readonly text: string;
  /** The nearest heading above, or ''. */
  readonly heading: string;
  /** How many occurrences on the page belong to entries of each domain. */
  readonly domains: { readonly [role in Role]?: number };
}

/** Why the first sense was put first; the card says it in words. */
export type SenseReason =
  | { readonly kind: 'cue'; readonly cue: string; readonly where: 'text' | 'heading' }
  | { readonly kind: 'domain'; readonly domain: Role };

export interface SenseChoice {
  /** Indexes into `entry.senses`, the best first; always all of them. */
  readonly order: readonly number[];
  /** `false`: no confident winner, all senses are to be shown as equals. */
  readonly confident: boolean;
  readonly reason?: SenseReason;
}
