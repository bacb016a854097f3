import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import type { SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { useText } from '../../ui/use-text.ts';
import { EntryRow } from './EntryRow.tsx';
import { moveInList } from './move-in-list.ts';

/** Height of a row, in multiples of the text's size: it grows with text that the reader has made larger. */
const ROW_EM = 4;
/** Of the options page, where the browser does not say. */
const FONT_SIZE = 15;
/** Rows beyond the visible ones, so that scrolling shows no gaps. */
const OVERSCAN = 6;

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly sources: readonly SourceInfo[];
  readonly active: number;
  /** Where the list stood when it was last seen, CSS pixels. */
  readonly scrolled: number;
  /** What was asked for: another question starts at its first answer. */
  readonly question: string;
  readonly onActive: (index: number) => void;
  /** Called when the list goes away. */
  readonly onLeave: (scrolled: number) => void;
  readonly onOpen: (entry: Entry) => void;
}

/**
 * Any number of entries of which only the visible ones are rendered: a listbox of one tab stop, whose active row is
 * always rendered, so that screen readers find what `aria-activedescendant` names.
 */
export function EntryList(props: EntryListProps): ReactNode {
  const { entries, sources, active, scrolled, question, onActive, onLeave, onOpen } = props;
  const text = useText();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(ROW_EM * FONT_SIZE);
  const current = Math.min(active, entries.length - 1);

  // oxlint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by its functions
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialOffset: scrolled,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current])].toSorted((a, b) => a - b),
  });

  useLayoutEffect(() => {
    const size = list.current === null ? NaN : Number.parseFloat(getComputedStyle(list.current).fontSize);
    if (size > 0) setRowHeight(Math.round(size * ROW_EM));
  }, []);
  useEffect(() => {
    rows.measure();
  }, [rowHeight, rows]);
  const shown = useRef(question);
  useLayoutEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    list.current?.scrollTo({ top: 0 });
  }, [question]);
  const leave = useEffectEvent(onLeave);
  useLayoutEffect(() => {
    const element = list.current;
    return () => {
      if (element !== null) leave(element.scrollTop);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const entry = entries[current];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (entry !== undefined) onOpen(entry);
      return;
    }
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1);
    const target = moveInList(event.key, current, entries.length, page);
    if (target === undefined) return;
    event.preventDefault();
    onActive(target);
    rows.scrollToIndex(target);
  }

  return (
    <div
      ref={list}
      className="entry-list"
      role="listbox"
      tabIndex={0}
      aria-label={text('entries.list')}
      aria-activedescendant={`${listId}-${current}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="entry-rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const entry = entries[index];
          return entry === undefined ? null : (
            <EntryRow
              key={index}
              id={`${listId}-${index}`}
              entry={entry}
              source={sources.find(({ id }) => id === entry.origin)}
              place={{ index, count: entries.length, start, size }}
              active={index === current}
              onOpen={() => {
                onActive(index);
                onOpen(entry);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
