import type { ReactNode } from 'react';
import type { EntryFilter } from '../../../lib/core/glossary/filter-entries.ts';
import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { STATUSES, STATUS_LABELS } from './status-labels.ts';

interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly sources: readonly SourceInfo[];
  readonly onChange: (filter: EntryFilter) => void;
}

/** What to narrow the list down to: gaps, source, state, whose word. */
export function EntryFilters({ filter, sources, onChange }: EntryFiltersProps): ReactNode {
  const text = useText();
  /** Takes the part out where everything is wanted. */
  const set = <K extends keyof EntryFilter>(part: K, value: EntryFilter[K] | undefined): void => {
    const { [part]: _, ...others } = filter;
    onChange(value === undefined ? others : { ...others, [part]: value });
  };
  return (
    <div className="entry-filters">
      <FilterSelect
        label={text('entries.filter.gap')}
        value={filter.gap}
        options={ROLES.map((role) => [role, text('entries.gap', { role: text(ROLE_LABELS[role]) })])}
        onChange={(gap) => {
          set('gap', gap);
        }}
      />
      <FilterSelect
        label={text('entries.filter.source')}
        value={filter.origin}
        options={sources.map((source) => [source.id, nameSource(source.id, source, text)])}
        onChange={(origin) => {
          set('origin', origin);
        }}
      />
      <FilterSelect
        label={text('entries.filter.status')}
        value={filter.status}
        options={STATUSES.map((status) => [status, text(STATUS_LABELS[status])])}
        onChange={(status) => {
          set('status', status);
        }}
      />
      <FilterSelect
        label={text('entries.filter.domain')}
        value={filter.domain}
        options={[
          ...ROLES.map((role) => [role, text(ROLE_LABELS[role])] as const),
          ['none', text('entries.nobodys')] as const,
        ]}
        onChange={(domain) => {
          set('domain', domain);
        }}
      />
    </div>
  );
}
