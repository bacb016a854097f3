import { browser } from 'wxt/browser';
import { readOutlineReport, type OutlineReport } from '../core/panel/outline-report.ts';

/** Calls `listener` with the reports of our content scripts in the top frames of tabs. For the background. */
export function onOutlineReport(listener: (tabId: number, report: OutlineReport) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return;
    const report = readOutlineReport(message);
    if (report !== undefined) listener(tabId, report);
  });
}
