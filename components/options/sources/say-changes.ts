import type { ChangeSummary } from '../../../lib/core/sources/source-status.ts';
import type { TextFunction } from '../../ui/use-text.ts';

/** "3 added, 1 changed, 2 removed"; '' where nothing changed. */
export function sayChanges({ added, changed, removed }: ChangeSummary, text: TextFunction): string {
  const parts = [
    added > 0 ? text('sources.changes.added', { number: added }) : '',
    changed > 0 ? text('sources.changes.changed', { number: changed }) : '',
    removed > 0 ? text('sources.changes.removed', { number: removed }) : '',
  ].filter((part) => part !== '');
  return new Intl.ListFormat(text('locale'), { type: 'unit', style: 'long' }).format(parts);
}
