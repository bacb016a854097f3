const LOCK = 'publish';

/** Runs `task` as soon as no other context is publishing. Waits rather than gives up: what waits may be newer. */
export async function exclusively(task: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, task);
}
