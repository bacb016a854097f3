import { readGreeting } from '../../lib/core/card/read-message.ts';

/**
 * Waits for the one greeting of our content script and hands its port to `accept`. Any page may embed this
 * document and post to it: only who knows the key is answered, everybody else is met with silence.
 */
export function acceptGreeting(
  target: Window,
  loadKey: () => Promise<string | undefined>,
  accept: (port: MessagePort) => void,
): void {
  const listening = new AbortController();

  async function check(given: string, port: MessagePort): Promise<void> {
    const key = await loadKey();
    if (key === undefined || given !== key || listening.signal.aborted) return;
    listening.abort();
    accept(port);
  }

  target.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      const greeting = readGreeting(event.data);
      const port = event.ports[0];
      if (greeting !== undefined && port !== undefined) void check(greeting.key, port);
    },
    { signal: listening.signal },
  );
}
