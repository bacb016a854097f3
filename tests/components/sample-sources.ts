import type {
  Gate,
  GlossaryPreview,
  ReadySources,
  SourceView,
} from '../../components/options/sources/sources-state.ts';
import { showAddress } from '../../components/options/sources/show-address.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { GlossaryReading } from '../../lib/core/glossary/glossary-reading.ts';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import type { EffectiveSource } from '../../lib/core/sources/source.ts';
import type { ChangeSummary, SourceStatus } from '../../lib/core/sources/source-status.ts';

/** The present of all samples. */
export const NOW = new Date('2026-11-20T12:00:00Z');

export function minutesAgo(minutes: number): string {
  return new Date(NOW.getTime() - minutes * 60_000).toISOString();
}

export const CHANGES: ChangeSummary = {
  added: 3,
  changed: 1,
  removed: 22,
  addedNames: ['churn', 'AUC', 'p95'],
  changedNames: ['model drift'],
  removedNames: Array.from({ length: 20 }, (_, index) => `gone ${index}`),
};

/** A status without worries. */
export function wellStatus(id: string, changes: Partial<SourceStatus> = {}): SourceStatus {
  return {
    id,
    checkedAt: minutesAgo(5),
    succeededAt: minutesAgo(5),
    terms: 42,
    format: 'csv',
    problems: 0,
    failures: 0,
    ...changes,
  };
}

interface SampleSource extends Partial<EffectiveSource> {
  readonly url?: string;
}

/** A source of the reader's own at an address, named like its id, that was synced five minutes ago. */
export function sampleView(
  id: string,
  { url = `https://${id}.example.com/glossary.csv`, ...given }: SampleSource = {},
  more: Partial<SourceView> = {},
): SourceView {
  const source: EffectiveSource = {
    id,
    name: id,
    place: { kind: 'url', url },
    format: 'auto',
    enabled: true,
    setBy: 'reader',
    ...given,
  };
  const address = resolveAddress(url);
  return {
    source,
    ...(source.place.kind === 'url' && address.ok && { address: showAddress(address.value) }),
    status: wellStatus(id),
    hasToken: false,
    ...more,
  };
}

export const SOURCES: ReadySources = {
  state: 'ready',
  sources: [sampleView('acme'), sampleView('beta'), sampleView('gamma')],
  ignored: [],
  locked: false,
  personal: { allowed: true, count: 2 },
  starter: { used: true, locked: false },
  interval: { minutes: 60, locked: false },
  policyProblems: [],
  consents: [],
  now: NOW,
};

export const PERMISSION: Gate = {
  kind: 'permission',
  host: 'files.example.com',
  origins: ['https://files.example.com/*'],
};
export const SHEET: Gate = {
  kind: 'permission',
  host: 'docs.google.com',
  origins: ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'],
};
export const CONSENT: Gate = {
  kind: 'consent',
  host: 'acme.atlassian.net',
  origin: 'https://acme.atlassian.net',
  origins: ['https://acme.atlassian.net/*'],
};

function entry(term: string, sense: Partial<Entry['senses'][number]>): Entry {
  return {
    id: term,
    term,
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    senses: [{ roles: {}, cues: [], links: [], ...sense }],
    origin: 'preview',
  };
}

/** Six terms; what the first one says by a role only. */
export const READING: GlossaryReading = {
  format: 'csv',
  name: 'Acme glossary',
  entries: [
    entry('churn', { roles: { cx: 'Customers who leave.' } }),
    ...['b', 'c', 'd', 'e', 'f'].map((term) => entry(term, { definition: `What ${term} means.` })),
  ],
  templates: [],
  problems: [{ severity: 'error', code: 'no-meaning', place: { row: 7, term: 'SLO' } }],
  unlisted: 2,
};

export function samplePreview(changes: Partial<GlossaryPreview> = {}): GlossaryPreview {
  return { reading: READING, name: 'Acme glossary', add: () => Promise.resolve(true), ...changes };
}
