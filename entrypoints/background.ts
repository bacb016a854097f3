import { defineBackground } from 'wxt/utils/define-background';
import { assertNever } from '../lib/core/result.ts';
import { ADDRESS_RULES } from '../lib/platform/address-rules.ts';
import { onContextMenu } from '../lib/platform/context-menus.ts';
import { listenInBackground } from '../lib/platform/lifecycle.ts';
import {
  onBackgroundRequest,
  PAGE_COMMANDS,
  sendCommand,
  type BackgroundRequest,
} from '../lib/platform/messages.ts';
import { markOpenTabs } from '../lib/platform/open-tabs.ts';
import { openOptions } from '../lib/platform/options-page.ts';
import { openPanel, openPanelOnClick, openRestate, togglePanel } from '../lib/platform/panel-opening.ts';
import { onOriginsChanged } from '../lib/platform/permissions.ts';
import { onManagedChanged, refreshPolicy, watchPolicy } from '../lib/platform/policy-store.ts';
import { upgradeStoredSettings } from '../lib/platform/settings-store.ts';
import { toggleSite } from '../lib/platform/site-pause.ts';
import { watchSites } from '../lib/platform/site-list-store.ts';
import { watchSourceList } from '../lib/platform/source-list-store.ts';
import { onSyncAlarm } from '../lib/platform/sync-alarm.ts';
import type { GlossaryKeeper } from '../lib/sync/glossary-keeper.ts';
import { runIndependently } from '../lib/sync/run-independently.ts';
import type { SyncEngine } from '../lib/sync/sync-engine.ts';
import { answerMenu } from './background/answer-menu.ts';
import { createKeeper } from './background/create-keeper.ts';
import { createSync } from './background/create-sync.ts';
import { followOutlines } from './background/follow-outlines.ts';
import { keepMenus } from './background/keep-menus.ts';
import { keepSites } from './background/keep-sites.ts';

export default defineBackground(() => {
  const keeper = createKeeper(() => void run(() => engine.sync({ occasion: 'configured' })));
  const engine = createSync(keeper);

  listenInBackground({
    installed: (firstTime) =>
      run(
        // A new install asks for the role at once, however long glossary and tabs may take.
        ...(firstTime ? [welcome] : []),
        // An update may bring another starter glossary or index format, so it compiles anew too.
        () => begin(engine, () => keeper.publish()),
        upgradeStoredSettings,
        keepPlaces,
        // A tab that never becomes idle holds up nothing but itself.
        markOpenTabs,
      ),
    browserStarted: () =>
      run(() => begin(engine, () => keeper.heal('start')), upgradeStoredSettings, keepPlaces),
    async command(name, tab) {
      // At once: after an await it would be no answer to the reader's keys any more.
      if (name === 'open-panel') return run(() => openPanel(tab.windowId));
      if (name === 'restate') return run(() => openRestate(tab));
      if (name === 'toggle-site' && tab.url !== undefined) await toggleSite(tab.url);
      const command = PAGE_COMMANDS.find((known) => known === name);
      if (command !== undefined && tab.id !== undefined) await sendCommand(tab.id, command);
    },
    toolbarClicked: (windowId) => run(() => togglePanel(windowId)),
  });
  onBackgroundRequest((request) => void run(() => answer(request, keeper, engine)));
  onSyncAlarm(() => void run(() => engine.sync({ occasion: 'alarm' })));
  onManagedChanged(() => void run(() => refreshPolicy(ADDRESS_RULES)));
  followConfiguration(() => void run(() => engine.sync({ occasion: 'configured' })));
  onContextMenu((choice) => void run(() => answerMenu(choice)));
  followSites(() => void keepPlaces());
  followOutlines();
  void run(openPanelOnClick);
  // Whatever woke this worker up: without an alarm nothing would ever be asked again.
  void run(() => engine.ensurePlanned());
});

/** Whatever part fails is reported and keeps no other from running. */
function run(...parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  return runIndependently(parts, reportError);
}

/** Asks for the role, unless the organisation has said which one it is. */
async function welcome(): Promise<void> {
  const { policy } = await refreshPolicy(ADDRESS_RULES);
  if (policy.role === undefined) await openOptions('welcome');
}

/** Runs on the sites there are to run on, and then offers the menu on just these. */
async function keepPlaces(): Promise<void> {
  await run(keepSites);
  await run(keepMenus);
}

/** The policy first, as it says what there is to publish; then what is at hand; then what has to be asked for. */
async function begin(engine: SyncEngine, publish: () => Promise<void>): Promise<void> {
  await run(() => refreshPolicy(ADDRESS_RULES));
  await publish();
  await engine.sync({ occasion: 'start' });
}

/** Calls `onChange` when there may be sites to run on, or to leave: the reader's list, policy, permissions. */
function followSites(onChange: () => void): void {
  const { signal } = new AbortController();
  watchSites(onChange, signal);
  watchPolicy(onChange, signal);
  onOriginsChanged(onChange, signal);
}

/** Calls `onChange` when there may be something new to ask: sources, policy, permissions. Consents are told of. */
function followConfiguration(onChange: () => void): void {
  // For as long as this worker lives.
  const { signal } = new AbortController();
  watchSourceList(onChange, signal);
  watchPolicy(onChange, signal);
  onOriginsChanged(onChange, signal);
}

function answer(request: BackgroundRequest, keeper: GlossaryKeeper, engine: SyncEngine): Promise<void> {
  switch (request.type) {
    case 'index.missing':
      return keeper.heal('report');
    case 'glossary.rebuild':
      return keeper.publish();
    case 'consents.changed':
      return engine.sync({ occasion: 'configured' });
    case 'sync': {
      const { sourceIds } = request;
      return engine.sync({ occasion: 'manual', ...(sourceIds !== undefined && { sourceIds }) });
    }
    case 'source.accept':
      return engine.settle(request.sourceId, 'accept');
    case 'source.dismiss':
      return engine.settle(request.sourceId, 'dismiss');
    default:
      return assertNever(request);
  }
}
