import type { GlossaryReading } from '../glossary/glossary-reading.ts';

/** What a server gave us to ask "has it changed?" with. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The last good contents of a source, as read. Never changed in place: a later sync replaces it whole. */
export interface SourceSnapshot extends GlossaryReading {
  readonly sourceId: string;
  /** Changes whenever the contents do. */
  readonly revision: string;
  /** Moment of the answer these contents came from, ISO 8601. */
  readonly fetchedAt: string;
  /** The address these contents were asked at; another one makes the validators worthless. */
  readonly url: string;
  readonly finalUrl?: string;
  readonly validators: Validators;
  /** Version of the code that read them: after an update the source is asked without conditions. */
  readonly reader: string;
}
