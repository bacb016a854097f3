import { defineBackground } from 'wxt/utils/define-background';
import { assertNever } from '../lib/core/result.ts';
import { ensureCardKey } from '../lib/platform/card-key.ts';
import { inspectGeneration, readGeneration } from '../lib/platform/generations.ts';
import { loadReadyGeneration, recordGlossaryStatus } from '../lib/platform/glossary-status.ts';
import { listenInBackground } from '../lib/platform/lifecycle.ts';
import {
  onBackgroundRequest,
  PAGE_COMMANDS,
  sendCommand,
  type BackgroundRequest,
} from '../lib/platform/messages.ts';
import { markOpenTabs } from '../lib/platform/open-tabs.ts';
import { openOptions } from '../lib/platform/options-page.ts';
import { exclusively } from '../lib/platform/publish-lock.ts';
import { publishingStore } from '../lib/platform/publishing-store.ts';
import { upgradeStoredSettings } from '../lib/platform/settings-store.ts';
import { toggleSite } from '../lib/platform/site-pause.ts';
import { starterSource } from '../lib/platform/starter-glossary.ts';
import { createGlossaryKeeper, type GlossaryKeeper } from '../lib/sync/glossary-keeper.ts';
import { runIndependently } from '../lib/sync/run-independently.ts';

export default defineBackground(() => {
  const keeper = createGlossaryKeeper({
    store: publishingStore,
    source: starterSource(),
    inspectGeneration,
    readGeneration,
    ensureCardKey,
    loadReadyGeneration,
    reportPublished: (published) => recordGlossaryStatus({ state: 'ready', ...published }),
    reportFailure: (failure) => recordGlossaryStatus({ state: 'failed', ...failure }),
    exclusively,
    now: Date.now,
  });

  listenInBackground({
    installed: (firstTime) =>
      runIndependently(
        [
          // A new install asks for the role at once, however long glossary and tabs may take.
          ...(firstTime ? [() => openOptions('welcome')] : []),
          // An update may bring another starter glossary or index format, so it compiles anew too.
          () => keeper.publish(),
          upgradeStoredSettings,
          // A tab that never becomes idle holds up nothing but itself.
          markOpenTabs,
        ],
        reportError,
      ),
    browserStarted: () => runIndependently([() => keeper.heal('start'), upgradeStoredSettings], reportError),
    async command(name, tab) {
      if (name === 'toggle-site' && tab.url !== undefined) await toggleSite(tab.url);
      const command = PAGE_COMMANDS.find((known) => known === name);
      if (command !== undefined && tab.id !== undefined) await sendCommand(tab.id, command);
    },
    toolbarClicked: () => openOptions(),
  });

  onBackgroundRequest((request) => void answer(request, keeper));
});

function answer({ type }: BackgroundRequest, keeper: GlossaryKeeper): Promise<void> {
  switch (type) {
    case 'index.missing':
      return keeper.heal('report');
    case 'glossary.rebuild':
      return keeper.publish();
    default:
      return assertNever(type);
  }
}
