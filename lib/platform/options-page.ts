import { browser } from 'wxt/browser';
import { glossaryHash } from '../core/glossary/glossary-route.ts';
import { optionsAddress } from './options-address.ts';

/** Opens the options page in a tab; `welcome` shows the questions of a first run, `sites` the list of sites. */
export async function openOptions(view?: 'welcome' | 'sites'): Promise<void> {
  if (view === undefined) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: `${optionsAddress()}#${view}` });
}

/** Opens the options page at a new entry of the reader's own, for a word. */
export async function openNewEntry(term: string): Promise<void> {
  await browser.tabs.create({ url: optionsAddress() + glossaryHash({ view: 'new', term }) });
}
