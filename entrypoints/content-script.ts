import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SiteDocuments } from '../lib/hosts/site-documents.ts';
import { PageReader } from '../lib/page/page-reader.ts';
import { loadCardKey } from '../lib/platform/card-key.ts';
import { cardPage } from '../lib/platform/card-page.ts';
import { isExtensionAlive } from '../lib/platform/extension-alive.ts';
import { loadIndex, watchIndex } from '../lib/platform/index-store.ts';
import { askBackground, onCommandMessage } from '../lib/platform/messages.ts';
import { NO_OUTLINE, sendOutlineReport } from '../lib/platform/outline-report.ts';
import { onPanelConnection } from '../lib/platform/panel-link.ts';
import { loadReadingSettings, watchReadingSettings } from '../lib/platform/reading-settings-store.ts';
import { onSiteGone } from '../lib/platform/site-gone.ts';
import { watchCounting } from '../lib/platform/watch-counting.ts';

/** Set in our isolated world, which no page script sees: the script may be injected twice into one page. */
const RUNNING = Symbol.for('parlance.running');

/**
 * The content script. Not a WXT content script on purpose: that kind announces itself to the page, and any page
 * script can end it with one event (docs/adr/0004).
 */
export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, RUNNING) === true) return;
  Reflect.set(globalThis, RUNNING, true);
  const reader = new PageReader(
    {
      loadIndex,
      watchIndex,
      loadSettings: loadReadingSettings,
      watchSettings: watchReadingSettings,
      loadCardKey,
      onCommand: onCommandMessage,
      onPanel: onPanelConnection,
      // Always on: a page that is paused has no document to report.
      badge: {
        isWanted: () => true,
        report: (spec, outline) => void sendOutlineReport(spec, outline),
        clear: () => void sendOutlineReport(null, NO_OUTLINE),
        watchCounting,
      },
      isAlive: isExtensionAlive,
      reportMissingIndex: () => void askBackground({ type: 'index.missing' }),
      card: cardPage(),
    },
    new SiteDocuments(document),
  );
  void reader.start();
  const listening = new AbortController();
  const stop = (): void => {
    listening.abort();
    reader.stop();
    // Where the reader allows the site again, the script is run in this page once more.
    Reflect.deleteProperty(globalThis, RUNNING);
  };
  onSiteGone(location.hostname, stop, listening.signal);
});
