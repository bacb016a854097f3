import { LIMITS } from '../../lib/core/glossary/limits.ts';
import { LONGEST_PASSAGE } from '../../lib/core/panel/protocol.ts';
import { assertNever } from '../../lib/core/result.ts';
import type { MenuChoice } from '../../lib/platform/context-menus.ts';
import { sendCommand } from '../../lib/platform/messages.ts';
import { openNewEntry } from '../../lib/platform/options-page.ts';
import { leavePanelRequest, openPanel } from '../../lib/platform/panel-opening.ts';

/** Does what the reader chose in the menu of a selection. The panel is opened before anything is awaited. */
export async function answerMenu({ item, text, tabId, windowId }: MenuChoice): Promise<void> {
  switch (item) {
    case 'explain':
      await sendCommand(tabId, 'explain');
      return;
    case 'restate': {
      const opened = openPanel(windowId);
      // The panel asks the page for paragraphs and heading; these are the words in case the page does not answer.
      const passage = {
        blocks: [text.slice(0, LONGEST_PASSAGE)],
        heading: '',
        isCut: text.length > LONGEST_PASSAGE,
      };
      await Promise.all([opened, leavePanelRequest({ tabId, view: 'restate', passage })]);
      return;
    }
    case 'add-entry':
      await openNewEntry(wordOf(text));
      return;
    default:
      assertNever(item);
  }
}

/** A selection as a term: on one line, and no longer than a term may be. */
function wordOf(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').slice(0, LIMITS.form).toWellFormed().trim();
}
