import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { NO_FILTER } from '../../../lib/core/glossary/filter-entries.ts';
import { glossaryHash } from '../../../lib/core/glossary/glossary-route.ts';
import { useText } from '../../ui/use-text.ts';
import { EntryFilters } from './EntryFilters.tsx';
import { EntryList } from './EntryList.tsx';
import type { GlossaryContents, GlossaryViewActions } from './glossary-state.ts';
import type { ListMemory } from './list-memory.ts';
import { LeftOutParts } from './LeftOutParts.tsx';
import { NotUsed } from './NotUsed.tsx';
import { OwnEntriesBar } from './OwnEntriesBar.tsx';
import { RemovedNote } from './RemovedNote.tsx';
import type { SearchResults } from './use-entry-search.ts';
import type { Removal } from './use-removal.ts';
import { useResultNews } from './use-result-news.ts';

interface GlossaryBrowserProps {
  readonly contents: GlossaryContents;
  readonly results: SearchResults;
  readonly memory: ListMemory;
  readonly removal: Pick<Removal, 'removed' | 'forget'>;
  /** The reader has come back from an entry: they go on in the list. */
  readonly cameBack: boolean;
  readonly allowPersonal: boolean;
  readonly onMemory: (change: Partial<ListMemory>) => void;
  readonly actions: Pick<GlossaryViewActions, 'go' | 'exportOwn'>;
}

/** All entries, searched as one types. */
export function GlossaryBrowser(props: GlossaryBrowserProps): ReactNode {
  const { contents, results, memory, removal, cameBack, allowPersonal, onMemory, actions } = props;
  const text = useText();
  const area = useRef<HTMLDivElement>(null);
  const { query, filter, active, scrolled } = memory;
  const { found, ready } = results;
  const { removed } = removal;
  /** The list; where no entry is left, the search. */
  const focusList = (): void =>
    (
      area.current?.querySelector<HTMLElement>('[role="listbox"]') ??
      area.current?.querySelector<HTMLElement>('[type="search"]')
    )?.focus();
  const arrive = useEffectEvent(() => {
    if (cameBack) focusList();
  });
  useEffect(() => {
    arrive();
  }, []);
  const total = contents.entries.length;
  const count =
    found.length === total
      ? text('entries.count', { count: total })
      : text('entries.found', { shown: found.length, count: total });
  useResultNews(count);
  const word = query.trim();
  return (
    <>
      {removed !== undefined && (
        <RemovedNote
          key={removed.id}
          removed={removed}
          onDone={(isBack) => {
            removal.forget();
            // The note takes its buttons with it; an entry that is back is shown, and takes the focus itself.
            if (!isBack) focusList();
          }}
        />
      )}
      <div className="section glossary" ref={area}>
        <OwnEntriesBar contents={contents} allowed={allowPersonal} onExport={actions.exportOwn} />
        <SearchField
          query={query}
          onQuery={(next) => {
            onMemory({ query: next, active: 0, scrolled: 0 });
          }}
          onLeave={focusList}
        />
        <EntryFilters
          filter={filter}
          sources={contents.sources}
          onChange={(next) => {
            onMemory({ filter: next, active: 0, scrolled: 0 });
          }}
        />
        <CountLine
          count={ready ? count : text('entries.loading')}
          isNarrowed={Object.keys(filter).length > 0}
          onClear={() => {
            onMemory({ filter: NO_FILTER, active: 0, scrolled: 0 });
          }}
        />
        {found.length > 0 && (
          <EntryList
            question={JSON.stringify([query, filter])}
            entries={found}
            sources={contents.sources}
            active={active}
            scrolled={scrolled}
            onActive={(index) => {
              onMemory({ active: index });
            }}
            onLeave={(top) => {
              onMemory({ scrolled: top });
            }}
            onOpen={({ id }) => {
              actions.go({ view: 'entry', id });
            }}
          />
        )}
        {found.length === 0 && total > 0 && (
          <p className="quiet">
            {text('entries.nothing')}{' '}
            {allowPersonal && word !== '' && (
              <a href={glossaryHash({ view: 'new', term: word })}>{text('entries.addWord', { word })}</a>
            )}
          </p>
        )}
        <LeftOutParts dropped={contents.dropped} sources={contents.sources} />
        <NotUsed lost={contents.lost} unlisted={contents.unlistedLost} sources={contents.sources} />
      </div>
    </>
  );
}

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Down from here lies the list. */
  readonly onLeave: () => void;
}

function SearchField({ query, onQuery, onLeave }: SearchFieldProps): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div className="entry-search">
      <label htmlFor={id}>{text('entries.search')}</label>
      <input
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ currentTarget }) => {
          onQuery(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
      />
    </div>
  );
}

interface CountLineProps {
  readonly count: string;
  /** Filters leave something out. */
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
}

function CountLine({ count, isNarrowed, onClear }: CountLineProps): ReactNode {
  const text = useText();
  return (
    <div className="count-line">
      <p className="entry-count">{count}</p>
      {isNarrowed && (
        <button type="button" className="entry-link-button" onClick={onClear}>
          {text('entries.filter.clear')}
        </button>
      )}
    </div>
  );
}
