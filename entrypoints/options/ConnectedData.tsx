import type { ReactNode } from 'react';
import '../../components/options/data/data.css';
import type { DataActions } from '../../components/options/data/data-state.ts';
import { DataView } from '../../components/options/data/DataView.tsx';
import { lookAtImport } from './look-at-import.ts';
import { saveDataFile } from './save-data-file.ts';
import { startAgain } from './start-again.ts';
import { useAllowPersonal } from './use-allow-personal.ts';
import { useOwnEntryCount } from './use-own-entry-count.ts';

/** The reader's data over the browser's storage. */
export function ConnectedData(): ReactNode {
  const ownEntries = useOwnEntryCount();
  const allowPersonal = useAllowPersonal() ?? true;
  return <DataView data={{ ownEntries, allowPersonal }} actions={ACTIONS} />;
}

const ACTIONS: DataActions = {
  save: saveDataFile,
  look: lookAtImport,
  async removeEverything() {
    const removed = await startAgain();
    if (removed) location.hash = 'welcome';
    return removed;
  },
};
