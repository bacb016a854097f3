const LOCK = 'sync';

/**
 * Runs `task` while no other context syncs: waits for the other one, or skips the task. A worker that dies gives the
 * lock back.
 */
export async function duringSync(ifBusy: 'wait' | 'skip', task: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: ifBusy === 'skip' }, async (lock) => {
    if (lock !== null) await task();
  });
}
