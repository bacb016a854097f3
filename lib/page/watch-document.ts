import type { SpecDocument } from './spec-document.ts';
import { trailingCall } from './trailing-call.ts';

/** After a burst of changes on the page: time for a framework to finish what it is rendering, milliseconds. */
const SETTLE_MS = 60;

/** Some in-app navigation changes nothing but the address, with no event we can see: looked at this often. */
const POLL_MS = 1_000;

/**
 * Calls `listener` with the page's document now and whenever another one takes its place: in-app navigation, late
 * and lazy content, a panel or modal that opens, reading turning into editing. Keyed on the element found, not on
 * the address, which changes before the content does.
 */
export function watchDocument(
  find: () => SpecDocument | undefined,
  listener: (spec: SpecDocument | undefined) => void,
  signal: AbortSignal,
): void {
  let current: SpecDocument | undefined;
  let address = location.href;
  const look = (): void => {
    address = location.href;
    const found = find();
    if (isSame(found, current)) return;
    current = found;
    listener(found);
  };
  const lookSoon = trailingCall(look, SETTLE_MS, signal);

  const observer = new MutationObserver(lookSoon);
  observer.observe(document, { childList: true, subtree: true });
  const { navigation } = globalThis;
  navigation.addEventListener('navigatesuccess', lookSoon, { signal });
  navigation.addEventListener('currententrychange', lookSoon, { signal });
  addEventListener('pageshow', lookSoon, { signal });
  const poll = setInterval(() => {
    if (location.href !== address) lookSoon();
  }, POLL_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
  });
  look();
}

function isSame(one: SpecDocument | undefined, other: SpecDocument | undefined): boolean {
  return one?.body === other?.body && one?.id === other?.id && one?.mode === other?.mode;
}
