import { browser } from 'wxt/browser';

/** Where the options are: for tabs, and for a link from the card, where Firefox has no function that opens them. */
export function optionsAddress(): string {
  return browser.runtime.getURL('/options.html');
}
