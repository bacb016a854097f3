import type { Page } from 'puppeteer-core';
import { EDITED, type EditText } from './edit-pages.ts';

/** `text`: the text node says something else, as while typing. `render`: the paragraph's contents are made anew. */
export type Change = 'text' | 'render';

export interface Edits {
  readonly change: Change;
  readonly texts: readonly [EditText, EditText];
  readonly count: number;
  /** From one edit to the next. */
  readonly pauseMs: number;
}

/** So many frames without the right mark, and something is wrong. */
const PATIENCE_FRAMES = 300;

/** Edits the paragraph again and again, with time for what follows. */
export function runEdits(page: Page, edits: Edits): Promise<void> {
  return page.evaluate(
    async ({ change, texts, count, pauseMs }, id) => {
      const paragraph = document.querySelector(`#${id}`);
      if (paragraph === null) throw new Error('Nothing to edit');
      for (let index = 0; index < count; index += 1) {
        const text = texts[index % 2 === 0 ? 1 : 0]?.text ?? '';
        if (change === 'render' || !(paragraph.firstChild instanceof Text)) paragraph.innerHTML = text;
        else paragraph.firstChild.data = text;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },
    edits,
    EDITED,
  );
}

/** For each edit, the frames that are painted before its paragraph has the mark it should have and no other. */
export function countLateFrames(page: Page, edits: Edits): Promise<number[]> {
  return page.evaluate(
    async ({ change, texts, count, pauseMs }, id, patience) => {
      const paragraph = document.querySelector(`#${id}`);
      if (paragraph === null) throw new Error('Nothing to edit');
      const { port1, port2 } = new MessageChannel();
      port1.start();
      // A message that is sent in a frame arrives when the frame is done.
      const nextFrame = (): Promise<unknown> =>
        new Promise((resolve) => {
          port1.addEventListener('message', resolve, { once: true });
          requestAnimationFrame(() => port2.postMessage(null));
        });
      const isRight = (term: string): boolean => {
        let found = 0;
        for (const highlight of CSS.highlights.values()) {
          for (const { startContainer, startOffset, endOffset } of highlight) {
            if (!paragraph.contains(startContainer)) continue;
            if ((startContainer as Text).data.slice(startOffset, endOffset) !== term) return false;
            found += 1;
          }
        }
        return found === 1;
      };
      const late: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const { text, term } = texts[index % 2 === 0 ? 1 : 0] ?? { text: '', term: '' };
        if (change === 'render' || !(paragraph.firstChild instanceof Text)) paragraph.innerHTML = text;
        else paragraph.firstChild.data = text;
        let frames = -1;
        do {
          await nextFrame();
          frames += 1;
          if (frames > patience) throw new Error(`${term} is never marked`);
        } while (!isRight(term));
        late.push(frames);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return late;
    },
    edits,
    EDITED,
    PATIENCE_FRAMES,
  );
}
