import type { ExtensionBrowser } from '../../../extension/harness/extension-browser.ts';

interface Listened {
  addListener(listener: () => void): void;
}

/** The same names in both browsers. */
interface BackgroundGlobals {
  chrome: {
    runtime: { onMessage: Listened; onConnect: Listened };
    benchMessages?: number;
  };
}

/** Counts from now on what pages send to the background; gives a function that tells how many there were. */
export async function countMessages(extension: ExtensionBrowser): Promise<() => Promise<number>> {
  const before = await extension.evaluateInBackground(() => {
    const { chrome } = globalThis as unknown as BackgroundGlobals;
    if (chrome.benchMessages === undefined) {
      chrome.benchMessages = 0;
      const count = (): void => void (chrome.benchMessages = (chrome.benchMessages ?? 0) + 1);
      chrome.runtime.onMessage.addListener(count);
      chrome.runtime.onConnect.addListener(count);
    }
    return chrome.benchMessages;
  });
  return async () => {
    const after = await extension.evaluateInBackground(
      () => (globalThis as unknown as BackgroundGlobals).chrome.benchMessages ?? null,
    );
    // It forgets when it goes to sleep.
    if (after === null) throw new Error('The background slept while messages were counted');
    return after - before;
  };
}
