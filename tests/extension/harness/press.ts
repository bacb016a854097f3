import type { KeyInput, Page } from 'puppeteer-core';

/** What the browser itself does for a shortcut; Chromium is told, since protocol keys do not pass its menus. */
const SHORTCUTS = {
  copy: { key: 'c', command: 'Copy' },
  cut: { key: 'x', command: 'Cut' },
  paste: { key: 'v', command: 'Paste' },
  undo: { key: 'z', command: 'Undo' },
  redo: { key: 'y', command: 'Redo' },
  bold: { key: 'b', command: 'ToggleBold' },
  selectAll: { key: 'a', command: 'SelectAll' },
} as const satisfies Record<string, { key: KeyInput; command: string }>;

export type Shortcut = keyof typeof SHORTCUTS;

/** Presses Ctrl and the letter, as real key events. */
export async function pressShortcut(page: Page, shortcut: Shortcut): Promise<void> {
  const { key, command } = SHORTCUTS[shortcut];
  await page.keyboard.down('Control');
  await page.keyboard.down(key, { commands: [command] });
  await page.keyboard.up(key);
  await page.keyboard.up('Control');
}

/** Presses a key so many times. */
export async function pressTimes(page: Page, key: KeyInput, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}
