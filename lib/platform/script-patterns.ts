import { browser } from 'wxt/browser';

/** Match patterns of the sites that come with Parlance: its content script runs there by the manifest. */
export function builtInPatterns(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
}

/** Match patterns of all sites that the content script runs on: those, and the ones that were added and are allowed. */
export async function scriptPatterns(): Promise<string[]> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  return [...new Set([...builtInPatterns(), ...registered.flatMap(({ matches }) => matches ?? [])])];
}
