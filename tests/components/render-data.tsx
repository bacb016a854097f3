import { vi } from 'vitest';
import type {
  DataActions,
  DataViewState,
  ImportOutcome,
  ImportPreview,
} from '../../components/options/data/data-state.ts';
import { DataView } from '../../components/options/data/DataView.tsx';
import type { ImportChanges } from '../../lib/core/settings/import-changes.ts';
import { renderWithTexts } from './render-with-texts.tsx';

const NONE = {
  added: 0,
  changed: 0,
  removed: 0,
  addedNames: [],
  changedNames: [],
  removedNames: [],
} as const;

export const NO_CHANGES: ImportChanges = {
  entries: NONE,
  sources: NONE,
  sites: NONE,
  templates: NONE,
  settings: false,
};

/** A change of which nothing but the names matters. */
export function changeOf(
  added: readonly string[],
  changed: readonly string[] = [],
  removed: readonly string[] = [],
) {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    addedNames: added,
    changedNames: changed,
    removedNames: removed,
  };
}

/** A backup that adds something everywhere, and with `replace` removes an entry. */
export function samplePreview(fields: Partial<ImportPreview> = {}): ImportPreview {
  const add: ImportChanges = {
    entries: changeOf(['churn', 'drift'], ['AUC']),
    sources: changeOf(['Acme glossary']),
    sites: changeOf(['https://jira.acme.example']),
    templates: NONE,
    settings: true,
  };
  return {
    kind: 'backup',
    fileName: 'parlance-backup-2026-10-01.json',
    savedAt: '2026-10-01T12:00:00.000Z',
    changes: { add, replace: { ...add, entries: changeOf(['churn', 'drift'], ['AUC'], ['latency']) } },
    partProblems: [],
    problems: [],
    unlisted: 0,
    entriesNotAllowed: false,
    run: () => Promise.resolve(true),
    ...fields,
  };
}

interface GivenData {
  readonly data?: Partial<DataViewState>;
  readonly outcome?: ImportOutcome;
  readonly actions?: Partial<DataActions>;
}

export function renderData(given: GivenData = {}) {
  const actions = {
    save: vi.fn<DataActions['save']>(() => Promise.resolve({ saved: true, missing: [] })),
    look: vi.fn<DataActions['look']>(() =>
      given.outcome === undefined ? new Promise(() => undefined) : Promise.resolve(given.outcome),
    ),
    removeEverything: vi.fn<DataActions['removeEverything']>(() => Promise.resolve(true)),
    ...given.actions,
  };
  const { container, user } = renderWithTexts(
    <DataView data={{ ownEntries: 3, allowPersonal: true, ...given.data }} actions={actions} />,
  );
  return { container, actions, user };
}
