const LOCK = 'publish';

/** Runs `task` unless another context is publishing right now; that one's result serves both. */
export async function exclusively(task: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? undefined : task()));
}
