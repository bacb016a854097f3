import * as z from 'zod/mini';
import { MARKINGS } from '../marking/marking.ts';
import { ROLES } from '../role.ts';
import { DEFAULT_READING_SETTINGS } from './reading-settings.ts';

/** Version of the settings' shape. Raise it with a step in `migrations.ts` and a frozen fixture of the old one. */
export const SETTINGS_VERSION = 1;

/** Ids of known terms that are kept; far beyond what a reader will ever click. */
const MAX_KNOWN = 50_000;
const MAX_SITES = 1_000;

export const settingsSchema = z.strictObject({
  /** `null` until the reader has chosen; the card then begins with Product. */
  role: z.nullable(z.enum(ROLES)),
  /** Which occurrences of a term are marked. */
  marking: z.enum(MARKINGS),
  /** Terms all of whose senses belong to the reader's own domain are not marked. */
  hideOwnDomain: z.boolean(),
  /** Acronyms that neither the glossary nor the page explains are marked. */
  markUnknown: z.boolean(),
  markHeadings: z.boolean(),
  markLinks: z.boolean(),
  /** Whether resting the pointer on a mark opens the card, or only a click does. */
  openOn: z.enum(['hover', 'click']),
  /** Ids of terms that the reader said they know. */
  known: z.array(z.string()).check(z.maxLength(MAX_KNOWN)),
  /** Origins on which marks are paused. */
  pausedSites: z.array(z.string()).check(z.maxLength(MAX_SITES)),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { ...DEFAULT_READING_SETTINGS, known: [], pausedSites: [] };
