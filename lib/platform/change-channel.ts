/** News that something changed which lies in no storage that tells of its changes: by name, without contents. */

/** Tells all contexts, this one included. */
export function tellChanged(name: string): void {
  // A channel does not hear itself, and this context may be watching too.
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` after every change, made in whatever context, until `signal` aborts. */
export function onChanged(name: string, listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', () => {
    listener();
  });
  signal.addEventListener('abort', () => {
    channel.close();
  });
}
