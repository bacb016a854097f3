import type { EntryStatus } from '../../../lib/core/glossary/entry.ts';
import type { TextKey } from '../../ui/use-text.ts';

export const STATUSES = ['accepted', 'proposed', 'deprecated'] as const satisfies readonly EntryStatus[];

/** Catalogue keys of an entry's states, short. */
export const STATUS_LABELS = {
  accepted: 'entries.status.accepted',
  proposed: 'entries.status.proposed',
  deprecated: 'entries.status.deprecated',
} as const satisfies Record<EntryStatus, TextKey>;
