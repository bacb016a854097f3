import type { ReactNode } from 'react';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { openShortcutSettings } from '../../lib/platform/shortcuts.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The browser's keyboard shortcuts. */
export function ConnectedShortcuts(): ReactNode {
  return (
    <div className="section">
      <ShortcutList shortcuts={useShortcuts()} onOpen={async () => (await openShortcutSettings()).ok} />
    </div>
  );
}
