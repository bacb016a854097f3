import { MARKINGS, type Marking } from '../marking/marking.ts';
import { ownField } from '../own-field.ts';
import { isRole, type Role } from '../role.ts';

/** The part of the settings that the content script needs. */
export interface ReadingSettings {
  readonly role: Role | null;
  readonly marking: Marking;
  readonly hideOwnDomain: boolean;
  readonly markUnknown: boolean;
  readonly markHeadings: boolean;
  readonly markLinks: boolean;
  readonly openOn: 'hover' | 'click';
  readonly known: readonly string[];
  readonly pausedSites: readonly string[];
}

/** Before anything was stored. Stands here, and not with the schema, to keep the schema library out of pages. */
export const DEFAULT_READING_SETTINGS: ReadingSettings = {
  role: null,
  marking: 'first-per-section',
  hideOwnDomain: true,
  markUnknown: true,
  markHeadings: false,
  markLinks: false,
  openOn: 'hover',
  known: [],
  pausedSites: [],
};

const OPENERS = ['hover', 'click'] as const;

/**
 * Settings for marking, from what storage returned, read field by field: what is absent or not understood
 * takes its default. Written by hand because a schema library would double the size of the always-loaded
 * script; `read-settings.ts` is the strict reading that extension pages use.
 */
export function readReadingSettings(stored: unknown): ReadingSettings {
  const data = ownField(stored, 'data');
  const defaults = DEFAULT_READING_SETTINGS;
  const role = ownField(data, 'role');
  return {
    role: isRole(role) ? role : defaults.role,
    marking: oneOf(MARKINGS, ownField(data, 'marking')) ?? defaults.marking,
    hideOwnDomain: flag(data, 'hideOwnDomain', defaults.hideOwnDomain),
    markUnknown: flag(data, 'markUnknown', defaults.markUnknown),
    markHeadings: flag(data, 'markHeadings', defaults.markHeadings),
    markLinks: flag(data, 'markLinks', defaults.markLinks),
    openOn: oneOf(OPENERS, ownField(data, 'openOn')) ?? defaults.openOn,
    known: strings(ownField(data, 'known')),
    pausedSites: strings(ownField(data, 'pausedSites')),
  };
}

function flag(data: unknown, name: string, fallback: boolean): boolean {
  const value = ownField(data, name);
  return typeof value === 'boolean' ? value : fallback;
}

function oneOf<T extends string>(options: readonly T[], value: unknown): T | undefined {
  return options.find((option) => option === value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
