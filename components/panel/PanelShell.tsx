import { useId, useRef, type ReactNode } from 'react';
import { PANEL_VIEWS, type PanelView } from '../../lib/core/panel/panel-view.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tabs } from '../ui/Tabs.tsx';
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

/** The frame of the panel: its views as tabs, and a way to the options. */
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
  const head = useRef<HTMLElement>(null);

  function focusTab(): void {
    head.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  return (
    <div className="side">
      <header ref={head} className="side-head">
        <Tabs
          of="view"
          label={text('panel.tabs')}
          tabs={PANEL_VIEWS.map((name) => ({ id: name, label: text(VIEW_TITLES[name]) }))}
          selected={view}
          panelId={id}
          onSelect={onSelect}
        />
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
        <div className="side-view" role="tabpanel" id={id} aria-labelledby={`${id}-${view}`}>
          <h1 className={title === '' ? 'visually-hidden' : 'side-title'}>
            {title === '' ? text('extName') : <GlossaryText>{title}</GlossaryText>}
          </h1>
          {children}
        </div>
      </main>
      {onPause !== undefined && <PauseSite onPause={onPause} onPaused={focusTab} />}
    </div>
  );
}
