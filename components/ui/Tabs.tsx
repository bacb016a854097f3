import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Id of the element that says more of it. */
  readonly describedBy?: string | undefined;
}

interface TabsProps<T extends string> {
  /** What is chosen; each tab has its id as `data-role` or `data-view`. */
  readonly of: 'role' | 'view';
  /** Name of the whole, or the id of the element that has it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly tabs: readonly Tab<T>[];
  readonly selected: T;
  /** Id of the panel; a tab has the id `${panelId}-${tab.id}`. */
  readonly panelId: string;
  readonly onSelect: (id: T) => void;
}

/** The tabs pattern of WAI-ARIA: one tab stop, and a tab is chosen by moving to it. */
export function Tabs<T extends string>(props: TabsProps<T>): ReactNode {
  const { of, label, labelledBy, tabs, selected, panelId, onSelect } = props;
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const current = tabs.findIndex(({ id }) => id === selected);
    const target = tabAt(event.key, current, tabs.length);
    const tab = target === undefined ? undefined : tabs[target];
    if (target === undefined || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  }

  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} aria-labelledby={labelledBy}>
      {tabs.map(({ id, label: name, describedBy }) => (
        <button
          key={id}
          type="button"
          className="tab"
          role="tab"
          id={`${panelId}-${id}`}
          {...{ [`data-${of}`]: id }}
          aria-selected={id === selected}
          aria-controls={panelId}
          aria-describedby={describedBy}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => {
            onSelect(id);
          }}
          onKeyDown={move}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function tabAt(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
