import { browser } from 'wxt/browser';

/** For a link from the card: in a frame on a page Firefox has no function that opens the options. */
export function optionsAddress(): string {
  return browser.runtime.getURL('/options.html');
}
