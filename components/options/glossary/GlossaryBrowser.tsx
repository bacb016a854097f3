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
import type { SearchResults } from './use-entry-search.ts';
import { useResultNews } from './use-result-news.ts';

interface GlossaryBrowserProps {
  readonly contents: GlossaryContents;
  readonly results: SearchResults;
  readonly memory: ListMemory;
  /** The reader has come back from an entry: they go on in the list. */
  readonly cameBack: boolean;
  readonly allowPersonal: boolean;
  readonly onMemory: (change: Partial<ListMemory>) => void;
  readonly actions: Pick<GlossaryViewActions, 'go' | 'exportOwn'>;
}

/** All entries, searched as one types. */
export function GlossaryBrowser(props: GlossaryBrowserProps): ReactNode {
  const { contents, results, memory, cameBack, allowPersonal, onMemory, actions } = props;
  const text = useText();
  const searchId = useId();
  const area = useRef<HTMLDivElement>(null);
  const { query, filter, active, scrolled } = memory;
  const { found, ready } = results;
  const focusList = (): void => area.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
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
    <div className="section glossary" ref={area}>
      <OwnEntriesBar contents={contents} allowed={allowPersonal} onExport={actions.exportOwn} />
      <div className="entry-search">
        <label htmlFor={searchId}>{text('entries.search')}</label>
        <input
          id={searchId}
          className="input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={({ currentTarget }) => {
            onMemory({ query: currentTarget.value, active: 0, scrolled: 0 });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            focusList();
          }}
        />
      </div>
      <EntryFilters
        filter={filter}
        sources={contents.sources}
        onChange={(next) => {
          onMemory({ filter: next, active: 0, scrolled: 0 });
        }}
      />
      <div className="count-line">
        <p className="entry-count">{ready ? count : text('entries.loading')}</p>
        {Object.keys(filter).length > 0 && (
          <button
            type="button"
            className="entry-link-button"
            onClick={() => {
              onMemory({ filter: NO_FILTER, active: 0, scrolled: 0 });
            }}
          >
            {text('entries.filter.clear')}
          </button>
        )}
      </div>
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
  );
}
