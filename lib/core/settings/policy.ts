import type { FormatChoice } from '../glossary/glossary-reading.ts';
import type { Role } from '../role.ts';

/** A source that the organisation set up. */
export interface PolicySource {
  readonly name: string;
  readonly url: string;
  readonly format?: FormatChoice;
  readonly home?: string;
  readonly contribute?: string;
}

/** Enterprise policy (docs/admin.md), parsed. Absent fields leave the reader's own choice. */
export interface Policy {
  /** Default role; the reader may change it unless `lockRole`. */
  readonly role?: Role;
  readonly lockRole?: boolean;
  readonly sources?: readonly PolicySource[];
  /** The reader's own sources do not count, and none can be added. */
  readonly lockSources?: boolean;
  readonly starterGlossary?: boolean;
  /** Origins of self-hosted sites. */
  readonly sites?: readonly string[];
  /** Id of the default spec template. */
  readonly template?: string;
  readonly syncMinutes?: number;
  /** `false`: no entries of the reader's own. */
  readonly allowPersonal?: boolean;
}

export const NO_POLICY: Policy = {};
