import { useMemo, type ReactNode } from 'react';
import '../../components/options/glossary/editor.css';
import '../../components/options/glossary/glossary.css';
import type { GlossaryViewActions } from '../../components/options/glossary/glossary-state.ts';
import { GlossaryView } from '../../components/options/glossary/GlossaryView.tsx';
import { glossaryHash } from '../../lib/core/glossary/glossary-route.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { Result } from '../../lib/core/result.ts';
import { requestRebuild } from '../../lib/platform/glossary-status.ts';
import {
  addPersonalEntry,
  removePersonalEntry,
  savePersonalEntry,
} from '../../lib/platform/personal-entries.ts';
import { copyToClipboard } from '../card/copy-to-clipboard.ts';
import { combineContents } from './combine-contents.ts';
import { saveDataFile } from './save-data-file.ts';
import { useAllowPersonal } from './use-allow-personal.ts';
import { usePersonalEntries } from './use-personal-entries.ts';
import { usePublishedGlossary } from './use-published-glossary.ts';

/** The glossary view over the browser's storage. `parameter`: what follows `#glossary/` in the address. */
export function ConnectedGlossary({ parameter }: { readonly parameter: string }): ReactNode {
  const published = usePublishedGlossary();
  const own = usePersonalEntries();
  const allowed = useAllowPersonal();
  const contents = useMemo(
    () => (allowed === undefined ? undefined : combineContents(published, own, allowed)),
    [allowed, own, published],
  );
  return (
    <GlossaryView
      parameter={parameter}
      contents={contents === undefined ? { state: 'loading' } : { state: 'ready', contents }}
      allowPersonal={allowed ?? true}
      actions={ACTIONS}
    />
  );
}

const ACTIONS: GlossaryViewActions = {
  go: (route) => {
    location.hash = glossaryHash(route);
  },
  copyText: (text) => copyToClipboard(document, { plain: text }),
  addEntry: (entry) => publishAfter(addPersonalEntry(entry)),
  saveEntry: (entry) => publishAfter(savePersonalEntry(entry)),
  removeEntry: async (id) => {
    const removed = await removePersonalEntry(id);
    if (removed.ok) void requestRebuild();
    return removed.ok;
  },
  exportOwn: async () => (await saveDataFile('own')).saved,
};

/** What was saved, once the pages are on their way to be marked with it. */
async function publishAfter(change: Promise<Result<Entry, unknown>>): Promise<Entry | undefined> {
  const saved = await change;
  if (!saved.ok) return undefined;
  void requestRebuild();
  return saved.value;
}
