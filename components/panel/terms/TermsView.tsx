import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { arrangeRows } from '../../../lib/core/panel/term-rows.ts';
import type { Role } from '../../../lib/core/role.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { DefinedList } from './DefinedList.tsx';
import { ListControls } from './ListControls.tsx';
import { TermItem } from './TermItem.tsx';
import type { TermsActions, TermsChoices, TermsContents, Walked } from './terms-state.ts';
import { UnknownList } from './UnknownList.tsx';
import { WalkBar } from './WalkBar.tsx';

/** From here on rows that are out of sight are not laid out. */
const LONG_LIST = 100;

interface TermsViewProps {
  readonly contents: TermsContents;
  readonly choices: TermsChoices;
  readonly actions: TermsActions;
  /** The role that texts are shown for. */
  readonly role: Role;
  /** `null`: the reader has gone nowhere yet. */
  readonly walked: Walked | null;
  /** Id of a term that somebody asked to see; another object asks again. */
  readonly asked: { readonly termId: string } | undefined;
  /** Address of the options page, where a definition is added; absent where readers may not have their own. */
  readonly optionsAddress: string | undefined;
}

/** Everything on the page that the glossary explains, and what nobody does. */
export function TermsView(props: TermsViewProps): ReactNode {
  const { contents, choices, actions, role, walked, asked, optionsAddress } = props;
  const { rows, unknown, defined, unread } = contents;
  const text = useText();
  const announce = useAnnounce();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState(asked?.termId);
  const [seen, setSeen] = useState(asked);
  if (asked !== seen) {
    setSeen(asked);
    setOpened(asked?.termId);
    setQuery('');
  }
  const shown = useMemo(() => arrangeRows(rows, { ...choices, query }), [rows, choices, query]);
  useAnnouncedWalk(walked);

  const isNarrowed = query.trim() !== '' || choices.notKnownTo !== null;
  const countText = isNarrowed
    ? text('panel.terms.found', { shown: shown.length, count: rows.length })
    : text('panel.terms.count', { count: rows.length });
  useEffect(() => {
    if (isNarrowed) announce(countText);
  }, [announce, countText, isNarrowed]);

  if (rows.length + unknown.length + defined.length + unread === 0) {
    return <p className="quiet">{text('panel.terms.none')}</p>;
  }
  return (
    <div className="terms">
      {unread > 0 && <p className="problem">{text('panel.terms.unread', { count: unread })}</p>}
      <WalkBar
        count={countText}
        walked={walked}
        isUseful={rows.length + unknown.length > 0}
        onWalk={actions.walk}
      />
      {rows.length > 0 && (
        <ListControls
          total={rows.length}
          choices={choices}
          actions={actions}
          query={query}
          onQuery={setQuery}
        />
      )}
      {shown.length === 0 && rows.length > 0 && <p className="quiet">{text('panel.terms.nothing')}</p>}
      <ul
        className="term-list"
        aria-label={text('panel.terms.list')}
        data-long={shown.length >= LONG_LIST ? '' : undefined}
      >
        {shown.map((row) => (
          <TermItem
            key={row.id}
            row={row}
            role={role}
            walked={walked?.entry === row.entry ? walked : null}
            asked={asked?.termId === row.id ? asked : undefined}
            explanation={opened === row.id ? contents.explain(row) : undefined}
            isOpen={opened === row.id}
            onToggle={() => {
              setOpened(opened === row.id ? undefined : row.id);
            }}
            actions={actions}
          />
        ))}
      </ul>
      <UnknownList unknown={unknown} walked={walked} onWalk={actions.walk} optionsAddress={optionsAddress} />
      <DefinedList defined={defined} />
    </div>
  );
}

/** Screen readers hear where the page was scrolled to. */
function useAnnouncedWalk(walked: Walked | null): void {
  const text = useText();
  const announce = useAnnounce();
  const say = useEffectEvent(({ text: words, index, total }: Walked) => {
    announce(
      total === 0 ? text('panel.terms.gone') : text('panel.terms.walked', { text: words, index, total }),
    );
  });
  useEffect(() => {
    if (walked !== null) say(walked);
  }, [walked]);
}
