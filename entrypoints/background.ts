import { defineBackground } from 'wxt/utils/define-background';
import { ensureCardKey } from '../lib/platform/card-key.ts';
import { readGeneration } from '../lib/platform/generations.ts';
import { recordGlossaryStatus } from '../lib/platform/glossary-status.ts';
import { loadIndex } from '../lib/platform/index-store.ts';
import { listenInBackground } from '../lib/platform/lifecycle.ts';
import { onBackgroundRequest, PAGE_COMMANDS, sendCommand } from '../lib/platform/messages.ts';
import { markOpenTabs } from '../lib/platform/open-tabs.ts';
import { openOptions } from '../lib/platform/options-page.ts';
import { exclusively } from '../lib/platform/publish-lock.ts';
import { publishingStore } from '../lib/platform/publishing-store.ts';
import { toggleSite } from '../lib/platform/site-pause.ts';
import { loadStarterGlossary } from '../lib/platform/starter-glossary.ts';
import { createGlossaryKeeper } from '../lib/sync/glossary-keeper.ts';

export default defineBackground(() => {
  const keeper = createGlossaryKeeper({
    store: publishingStore,
    loadIndex,
    readGeneration,
    loadStarter: loadStarterGlossary,
    reportPublished: (published) =>
      recordGlossaryStatus({ state: 'ready', ...published, compiledAt: new Date().toISOString() }),
    reportFailure: (code) => recordGlossaryStatus({ state: 'failed', code, detail: '' }),
    exclusively,
  });

  listenInBackground({
    async installed(firstTime) {
      await ensureCardKey();
      // An update may bring another starter glossary or index format, so it compiles anew too.
      await keeper.publishStarter();
      await markOpenTabs();
      if (firstTime) await openOptions('welcome');
    },
    async browserStarted() {
      await ensureCardKey();
      await keeper.heal();
    },
    async command(name, tab) {
      if (name === 'toggle-site' && tab.url !== undefined) await toggleSite(tab.url);
      const command = PAGE_COMMANDS.find((known) => known === name);
      if (command !== undefined && tab.id !== undefined) await sendCommand(tab.id, command);
    },
    toolbarClicked: () => openOptions(),
  });

  onBackgroundRequest((request) => {
    void (request.type === 'glossary.rebuild' ? keeper.publishStarter() : keeper.heal());
  });
});
