import type { PanelRequest } from '../../lib/core/panel/panel-request.ts';
import type { ToPanelPage } from '../../lib/core/panel/protocol.ts';
import type { Role } from '../../lib/core/role.ts';
import type { ActiveTab } from '../../lib/platform/active-tab.ts';
import type { PageAnswer, PageSnapshot } from './page-store.ts';

/** The page that the panel stands beside, as its views get it. */
export interface PanelPage extends PageSnapshot {
  /** `undefined` for a moment, at the start. */
  readonly tab: ActiveTab | undefined;
  /** Nothing happens while no page is connected. Always the same function for one tab. */
  readonly send: (message: ToPanelPage) => void;
  /** Calls `listener` with the page's answers until `signal` aborts. Always the same function for one tab. */
  readonly onAnswer: (listener: (answer: PageAnswer) => void, signal: AbortSignal) => void;
}

/** What each view of the panel gets. */
export interface ViewProps {
  readonly page: PanelPage;
  /** What somebody asked this view to show (a card, a menu); a new object each time. */
  readonly request: PanelRequest | undefined;
  /** Goes to the terms view, with the terms that a role may not know, or all (`null`). */
  readonly showTerms: (notKnownTo: Role | null) => void;
}
