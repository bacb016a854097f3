import { browser } from 'wxt/browser';

/** Version of the extension; another one may read and compile the same glossary differently. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
