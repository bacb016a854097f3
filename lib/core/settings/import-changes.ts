import type { Entry } from '../glossary/entry.ts';
import { ownField } from '../own-field.ts';
import { compareEntries } from '../sources/compare-entries.ts';
import type { SourceList } from '../sources/source.ts';
import type { ChangeSummary } from '../sources/source-status.ts';
import { summariseChanges } from '../sources/summarise-changes.ts';
import { joinEntries, joinSettings, joinSites, joinSources, type ImportMode } from './join-backup.ts';
import { joinChoices, joinTemplates, templateKey } from './join-templates.ts';
import type { Settings } from './settings.ts';
import type { TemplateChoice } from './template-choices.ts';

/** What the reader has, as far as an import can change it. */
export interface OwnContents {
  readonly settings: Settings;
  readonly sources: SourceList;
  readonly sites: readonly string[];
  /** Spec templates of the reader's own, as they were written. */
  readonly templates: readonly unknown[];
  /** Which template counts where. */
  readonly choices: readonly TemplateChoice[];
  readonly entries: readonly Entry[];
}

/** What an import would change, part by part. */
export interface ImportChanges {
  readonly entries: ChangeSummary;
  readonly sources: ChangeSummary;
  readonly sites: ChangeSummary;
  readonly templates: ChangeSummary;
  /** Whether role, marks, the order of the glossaries or another setting would be another one. */
  readonly settings: boolean;
}

/** What importing `theirs` would change of `mine`. Changes nothing. */
export function importChanges(
  mine: OwnContents,
  theirs: Partial<OwnContents>,
  mode: ImportMode,
): ImportChanges {
  const { settings, sources, sites, templates, choices, entries } = theirs;
  const joinedSources = sources === undefined ? mine.sources : joinSources(mine.sources, sources, mode).list;
  return {
    entries: compareEntries(
      mine.entries,
      entries === undefined ? mine.entries : joinEntries(mine.entries, entries, mode),
    ),
    sources: compareNamed(
      mine.sources.sources.map((source) => [source.id, source.name, source]),
      joinedSources.sources.map((source) => [source.id, source.name, source]),
    ),
    sites: compareNamed(
      mine.sites.map(nameSite),
      (sites === undefined ? mine.sites : joinSites(mine.sites, sites, mode)).map(nameSite),
    ),
    templates: compareNamed(
      mine.templates.map(nameTemplate),
      (templates === undefined ? mine.templates : joinTemplates(mine.templates, templates, mode)).map(
        nameTemplate,
      ),
    ),
    settings:
      (settings !== undefined &&
        canonical(joinSettings(mine.settings, settings, mode)) !== canonical(mine.settings)) ||
      (choices !== undefined && !isSameSet(joinChoices(mine.choices, choices, mode), mine.choices)) ||
      joinedSources.starter !== mine.sources.starter ||
      joinedSources.syncMinutes !== mine.sources.syncMinutes ||
      !isSameOrder(mine.sources, joinedSources),
  };
}

/** Whether the sources that both lists have stand in the same order. */
function isSameOrder(before: SourceList, after: SourceList): boolean {
  const common = (list: SourceList, other: SourceList): string =>
    canonical(list.sources.map(({ id }) => id).filter((id) => other.sources.some((one) => one.id === id)));
  return common(before, after) === common(after, before);
}

/** Whether both lists hold the same, in whatever order. */
function isSameSet(first: readonly unknown[], second: readonly unknown[]): boolean {
  const sorted = (list: readonly unknown[]): string => list.map(canonical).toSorted().join('\n');
  return sorted(first) === sorted(second);
}

/** Whether an import would leave everything as it is. */
export function changesNothing({ entries, sources, sites, templates, settings }: ImportChanges): boolean {
  const lists = [entries, sources, sites, templates];
  return !settings && lists.every((one) => one.added + one.changed + one.removed === 0);
}

/** Id, name and what it is. */
type Named = readonly [string, string, unknown];

function nameSite(site: string): Named {
  return [site, site, site];
}

function nameTemplate(template: unknown): Named {
  const name = ownField(template, 'name') ?? ownField(template, 'id');
  return [templateKey(template), typeof name === 'string' ? name : '', template];
}

function compareNamed(before: readonly Named[], after: readonly Named[]): ChangeSummary {
  const earlier = new Map(before.map(([id, , value]) => [id, canonical(value)]));
  const later = new Set(after.map(([id]) => id));
  const added = after.filter(([id]) => !earlier.has(id));
  const changed = after.filter(([id, , value]) => earlier.has(id) && earlier.get(id) !== canonical(value));
  const removed = before.filter(([id]) => !later.has(id));
  return summariseChanges({ added: namesOf(added), changed: namesOf(changed), removed: namesOf(removed) });
}

function namesOf(items: readonly Named[]): readonly string[] {
  return items.map(([, name]) => name);
}

/** The same text for the same contents: in which order fields lie in an object is no change, browsers reorder them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
