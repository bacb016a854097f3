import { browser } from 'wxt/browser';

export interface CardPage {
  /** In Chromium another one with each session. */
  readonly url: string;
  readonly origin: string;
  /** Of the frame, for screen readers: the name of the extension. */
  readonly title: string;
}

/**
 * Where the card's document is, and what its frame is called. The manifest has the name already; to ask the catalogue
 * would make each new tab of Chromium wait until all of its texts are read (measured: 5 ms and more).
 */
export function cardPage(): CardPage {
  const { runtime } = browser;
  return {
    url: runtime.getURL('/card.html'),
    origin: new URL(runtime.getURL('/')).origin,
    title: runtime.getManifest().name,
  };
}
