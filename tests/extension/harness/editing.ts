import type { Page } from 'puppeteer-core';
import type { LockedEditor } from '../../fixtures/editors/locked-editor.ts';
import type { TestEditor } from '../../fixtures/editors/prosemirror-editor.ts';
import { pressShortcut } from './press.ts';

/** What the editors in `tests/fixtures/editors` put on their window. */
interface EditorWindow {
  testEditor: TestEditor;
  lockedEditor: LockedEditor;
}

export type EditorName = keyof EditorWindow;

/** The document as the editor would save it. */
export function readDocument(page: Page, editor: EditorName): Promise<string> {
  return page.evaluate((name) => (window as unknown as EditorWindow)[name].read(), editor);
}

/** Selects the first place of `words` in the document, or puts the caret at one end of them. */
export function selectWords(
  page: Page,
  editor: EditorName,
  words: string,
  caret?: 'before' | 'after',
): Promise<void> {
  return page.evaluate(
    (name, wanted, where) => (window as unknown as EditorWindow)[name].select(wanted, where ?? undefined),
    editor,
    words,
    caret ?? null,
  );
}

/** Steps of every transaction that changed the ProseMirror document. */
export function readTransactions(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as EditorWindow).testEditor.transactions);
}

/** How many mutations the page with the DOM lock saw: of its user's input, and foreign ones it took back. */
export function readLockLog(page: Page): Promise<{ own: number; reverted: number }> {
  return page.evaluate(() => (window as unknown as EditorWindow).lockedEditor.log);
}

/** Counts every mutation in the document from now on, whoever makes it; attributes by their name. */
export async function countMutations(page: Page, selector: string): Promise<void> {
  await page.evaluate((root) => {
    const body = document.querySelector(root);
    if (body === null) throw new Error(`No ${root}`);
    const counts: Record<string, number> = {};
    const count = (key: string): void => void (counts[key] = (counts[key] ?? 0) + 1);
    new MutationObserver((records) => {
      for (const record of records) {
        if (record.type === 'attributes') count(`@${record.attributeName}`);
        else if (record.type === 'characterData') count('text');
        for (const node of record.addedNodes) count(`+${node.nodeName}`);
        for (const node of record.removedNodes) count(`-${node.nodeName}`);
      }
    }).observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
    Reflect.set(window, 'mutationCounts', counts);
  }, selector);
}

export function readMutationCounts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Reflect.get(window, 'mutationCounts') as Record<string, number>);
}

/** Where an editing script goes in a document: behind `end` it types, and it pastes behind `pasteAfter`. */
export interface EditPlaces {
  readonly end: string;
  readonly pasteAfter: string;
  /** Stands in the typed text: copied, and pasted elsewhere. */
  readonly copied: string;
  /** Stands in the typed text: cut. */
  readonly cut: string;
}

/** Types, takes it back, does it again, copies, pastes, cuts and splits; the document after each step. */
export async function editDocument(
  page: Page,
  editor: EditorName,
  typed: string,
  places: EditPlaces,
): Promise<string[]> {
  const states = [await readDocument(page, editor)];
  const note = async (): Promise<void> => {
    states.push(await readDocument(page, editor));
  };
  await selectWords(page, editor, places.end, 'after');
  await page.keyboard.type(typed);
  await note();
  await pressShortcut(page, 'undo');
  await note();
  await pressShortcut(page, 'redo');
  await note();
  await selectWords(page, editor, places.copied);
  await pressShortcut(page, 'copy');
  await selectWords(page, editor, places.pasteAfter, 'after');
  await pressShortcut(page, 'paste');
  await note();
  await selectWords(page, editor, places.cut);
  await pressShortcut(page, 'cut');
  await note();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await note();
  return states;
}
