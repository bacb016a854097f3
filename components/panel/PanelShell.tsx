import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { PANEL_VIEWS, type PanelView } from '../../lib/core/panel/panel-view.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useText, type TextKey } from '../ui/use-text.ts';
import { PauseSite } from './PauseSite.tsx';

/** Catalogue keys of the tabs' names. */
const VIEW_TITLES = {
  terms: 'panel.views.terms',
  spec: 'panel.views.spec',
  restate: 'panel.views.restate',
} as const satisfies Record<PanelView, TextKey>;

interface PanelShellProps {
  readonly view: PanelView;
  readonly onSelect: (view: PanelView) => void;
  readonly onOpenOptions: () => void;
  /** Title of the document that the panel stands beside; '' while there is none. */
  readonly title: string;
  /** Pauses the site beside the panel; `undefined` where there is nothing to pause. */
  readonly onPause?: (() => Promise<boolean>) | undefined;
  /** Contents of the view. */
  readonly children: ReactNode;
}

/** The frame of the panel: its views as tabs (WAI-ARIA's pattern, chosen by moving to them) and a way to the options. */
export function PanelShell({
  view,
  onSelect,
  onOpenOptions,
  title,
  onPause,
  children,
}: PanelShellProps): ReactNode {
  const text = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const target = viewAt(event.key, PANEL_VIEWS.indexOf(view));
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    focusTab(target);
  }

  function focusTab(target: PanelView): void {
    list.current?.querySelector<HTMLElement>(`[data-view="${target}"]`)?.focus();
  }

  return (
    <div className="side">
      <header className="side-head">
        <div ref={list} className="side-tabs" role="tablist" aria-label={text('panel.tabs')}>
          {PANEL_VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              className="side-tab"
              id={`${id}-${name}`}
              data-view={name}
              aria-selected={name === view}
              aria-controls={`${id}-view`}
              tabIndex={name === view ? 0 : -1}
              onClick={() => {
                onSelect(name);
              }}
              onKeyDown={move}
            >
              {text(VIEW_TITLES[name])}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={text('common.openOptions')}
          title={text('common.openOptions')}
          onClick={onOpenOptions}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main>
        <div className="side-view" role="tabpanel" id={`${id}-view`} aria-labelledby={`${id}-${view}`}>
          <h1 className={title === '' ? 'visually-hidden' : 'side-title'}>
            {title === '' ? text('extName') : <GlossaryText>{title}</GlossaryText>}
          </h1>
          {children}
        </div>
      </main>
      {onPause !== undefined && (
        <PauseSite
          onPause={onPause}
          onPaused={() => {
            focusTab(view);
          }}
        />
      )}
    </div>
  );
}

function viewAt(key: string, current: number): PanelView | undefined {
  const last = PANEL_VIEWS.length - 1;
  switch (key) {
    case 'ArrowRight':
      return PANEL_VIEWS[current === last ? 0 : current + 1];
    case 'ArrowLeft':
      return PANEL_VIEWS[current === 0 ? last : current - 1];
    case 'Home':
      return PANEL_VIEWS[0];
    case 'End':
      return PANEL_VIEWS[last];
    default:
      return undefined;
  }
}
