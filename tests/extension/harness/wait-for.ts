import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a cold start of the card in a loaded container, short enough to fail within a test. */
export const DEFAULT_WAIT_MS = 15_000;

/** How often a condition is asked again: well below what a person notices, well above the cost of asking. */
const POLL_MS = 25;

export interface WaitOptions {
  /** Said in the error when the condition never holds. A function is asked at the end, to tell the last state. */
  what: string | (() => string);
  timeoutMs?: number;
}

/**
 * Asks `condition` until it answers something other than `undefined` or `false`, and returns that.
 * An exception counts as "not yet" (a frame may be navigating) and is told when time is up.
 */
export async function waitFor<T>(
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  { what, timeoutMs = DEFAULT_WAIT_MS }: WaitOptions,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let lastError: unknown;
  do {
    try {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await pause(POLL_MS);
  } while (performance.now() < end);
  const description = typeof what === 'string' ? what : what();
  throw new Error(`Waited ${timeoutMs} ms in vain for ${description}`, { cause: lastError });
}
