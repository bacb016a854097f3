import type { ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';
import { STATUS_LABELS } from './status-labels.ts';

interface EntryRowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly source: SourceInfo | undefined;
  /** Position among all rows, and on the screen in CSS pixels. */
  readonly place: {
    readonly index: number;
    readonly count: number;
    readonly start: number;
    readonly size: number;
  };
  readonly active: boolean;
  readonly onOpen: () => void;
}

/** One line about an entry: whose word it is, what it means in short, where it comes from. */
export function EntryRow({ id, entry, source, place, active, onOpen }: EntryRowProps): ReactNode {
  const text = useText();
  const domains = ROLES.filter((role) => entry.senses.some(({ domain }) => domain === role));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox handles the keys of its rows
    <div
      id={id}
      className="entry-row"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      style={{ height: place.size, transform: `translateY(${place.start}px)` }}
      onClick={onOpen}
    >
      <span className="entry-row-head">
        <span className="entry-row-term">
          <GlossaryText>{entry.term}</GlossaryText>
        </span>
        {entry.status !== 'accepted' && (
          <span className="entry-badge entry-badge-status">{text(STATUS_LABELS[entry.status])}</span>
        )}
        {domains.map((domain) => (
          <span key={domain} className="entry-badge">
            {text(ROLE_LABELS[domain])}
          </span>
        ))}
      </span>
      <span className="entry-row-foot">
        <span className="entry-row-gist">
          <GlossaryText>{gistOf(entry)}</GlossaryText>
        </span>
        <span className="entry-row-source">
          <GlossaryText>{nameSource(entry.origin, source, text)}</GlossaryText>
        </span>
      </span>
    </div>
  );
}

/** The first text that says what the word means. */
function gistOf({ senses }: Entry): string {
  const [text = ''] = senses.flatMap(({ definition, roles }) => [
    ...(definition === undefined ? [] : [definition]),
    ...ROLES.flatMap((role) => roles[role] ?? []),
  ]);
  return text;
}
