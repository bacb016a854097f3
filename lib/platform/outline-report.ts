import { browser } from 'wxt/browser';
import type { CutOutline } from '../core/panel/cut-outline.ts';
import type { OutlineReport } from '../core/panel/outline-report.ts';

/** What a page without a document reports. */
export const NO_OUTLINE: CutOutline = {
  outline: { title: '', preamble: [], sections: [], partial: false },
  isCut: false,
};

/** Tells the background what the page's outline is now, for the badge. Never throws. For content scripts. */
export async function sendOutlineReport(
  document: OutlineReport['document'],
  { outline, isCut }: CutOutline,
): Promise<void> {
  const report: OutlineReport = { type: 'outline.changed', document, outline, isCut };
  try {
    await browser.runtime.sendMessage(report);
  } catch {
    // No background listens (it is being updated): the next change or page tells it again.
  }
}
