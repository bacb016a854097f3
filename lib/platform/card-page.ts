import { browser } from 'wxt/browser';

/** Where the card's document is. In Chromium its address changes with each session; its origin does not. */
export function cardPage(): { readonly url: string; readonly origin: string } {
  return { url: browser.runtime.getURL('/card.html'), origin: new URL(browser.runtime.getURL('/')).origin };
}
