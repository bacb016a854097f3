import { browser } from 'wxt/browser';

/** One alarm for all sources: it wakes the background when the first of them is due. */
const ALARM = 'sync';

/** Calls `listener` when the moment that was planned has come. For the background's first tick. */
export function onSyncAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) listener();
  });
}

/** Plans the alarm for a moment, in milliseconds since 1970, instead of the one planned before. */
export async function planSyncAlarm(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: at });
}

/** Whether one is planned: browsers lose alarms, with an update or a profile that was restored. */
export async function hasSyncAlarm(): Promise<boolean> {
  return (await browser.alarms.get(ALARM)) !== undefined;
}
