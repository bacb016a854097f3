import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findDocument } from '../lib/hosts/find-document.ts';
import { PageReader } from '../lib/page/page-reader.ts';
import { loadCardKey } from '../lib/platform/card-key.ts';
import { cardPage } from '../lib/platform/card-page.ts';
import { isExtensionAlive } from '../lib/platform/extension-alive.ts';
import { loadIndex, watchIndex } from '../lib/platform/index-store.ts';
import { askBackground, onCommandMessage } from '../lib/platform/messages.ts';
import { loadReadingSettings, watchReadingSettings } from '../lib/platform/reading-settings-store.ts';
import { translate } from '../lib/platform/translate.ts';

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
      isAlive: isExtensionAlive,
      reportMissingIndex: () => void askBackground({ type: 'index.missing' }),
      card: { ...cardPage(), title: translate('extName') },
    },
    () => findDocument(document, location.href),
  );
  void reader.start();
});
