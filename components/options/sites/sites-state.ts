import type { SettingsProblemCode } from '../options-state.ts';
import type { SiteProblem } from '../../../lib/core/settings/site-list.ts';

/**
 * Whether the browser lets Parlance run on a site. `withdrawn`: it did while this page was open; otherwise nobody can
 * tell a permission that was taken away from one that was never given.
 */
export type SiteAccess = 'allowed' | 'not-allowed' | 'withdrawn';

/** A self-hosted site with everything that is shown of it. */
export interface SiteView {
  readonly origin: string;
  readonly access: SiteAccess;
  readonly paused: boolean;
  /** One of the organisation's cannot be removed. */
  readonly setBy: 'reader' | 'organisation';
}

export interface ReadySites {
  readonly state: 'ready';
  /** The organisation's first. */
  readonly sites: readonly SiteView[];
  /** Origins of paused sites that are none of `sites`. */
  readonly paused: readonly string[];
}

export type SitesState =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly code: SettingsProblemCode }
  | ReadySites;

/** What became of an address that was to be added. */
export type AddOutcome =
  | { readonly kind: 'problem'; readonly problem: SiteProblem }
  | { readonly kind: 'added'; readonly origin: string; readonly allowed: boolean }
  | { readonly kind: 'not-saved' };

/** A site that was just removed, and the way back. */
export interface RemovedSite {
  readonly origin: string;
  /** Asks for the permission again where there was one, so it is to be called right in a click. */
  readonly restore: () => Promise<boolean>;
}

/** What the view asks for; what resolves to a boolean says whether it worked. */
export interface SitesActions {
  /** Asks for the permission, so it is to be called right in a click. */
  readonly add: (typed: string) => Promise<AddOutcome>;
  /** As `add`. */
  readonly allow: (origin: string) => Promise<boolean>;
  readonly setPaused: (origin: string, paused: boolean) => Promise<boolean>;
  readonly remove: (origin: string) => Promise<RemovedSite | null>;
  /** Starts again with an empty list in place of one that is damaged; that one is put aside. */
  readonly reset: () => Promise<boolean>;
  readonly reload: () => void;
}
