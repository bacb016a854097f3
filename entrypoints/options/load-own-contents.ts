import { err, ok, type Result } from '../../lib/core/result.ts';
import type { OwnContents } from '../../lib/core/settings/import-changes.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import { loadOwnTemplates } from '../../lib/platform/own-templates.ts';
import { readPersonalStore } from '../../lib/platform/personal-entries.ts';
import { loadSettings } from '../../lib/platform/settings-store.ts';
import { loadSites } from '../../lib/platform/site-list-store.ts';
import { loadSourceList } from '../../lib/platform/source-list-store.ts';
import { loadTemplateChoices } from '../../lib/platform/template-choices.ts';

/** A part of what the reader has. */
type OwnPart = keyof OwnContents;

const STORED_PARTS = ['settings', 'sources', 'sites', 'templates', 'choices'] as const;

/**
 * What the reader has. Parts that cannot be read count as the standard ones, with which a change starts too; they are
 * named in `damaged`, so that no backup takes the standard ones for the reader's. Of the entries, those that can be
 * read are there none the less.
 */
export interface LoadedContents extends OwnContents {
  readonly damaged: ReadonlySet<OwnPart>;
}

/** Everything of the reader's; `unreadable` when the browser's storage itself fails. */
export async function loadOwnContents(): Promise<Result<LoadedContents, 'unreadable'>> {
  const [settings, sources, sites, templates, choices, stored] = await Promise.all([
    loadSettings(),
    loadSourceList(),
    loadSites(),
    loadOwnTemplates(),
    loadTemplateChoices(),
    readPersonalStore(),
  ]);
  const parts = { settings, sources, sites, templates, choices };
  const outcomes = Object.values(parts);
  if (!stored.ok || outcomes.some((part) => !part.ok && part.error === 'unreadable'))
    return err('unreadable');
  const damaged = new Set<OwnPart>(STORED_PARTS.filter((part) => !parts[part].ok));
  if (stored.value.damaged > 0) damaged.add('entries');
  return ok({
    settings: settings.ok ? settings.value : DEFAULT_SETTINGS,
    sources: sources.ok ? sources.value : DEFAULT_SOURCE_LIST,
    sites: sites.ok ? sites.value : [],
    templates: templates.ok ? templates.value : [],
    choices: choices.ok ? choices.value : [],
    entries: stored.value.entries,
    damaged,
  });
}
