import * as z from 'zod/mini';
import { passageSchema } from './passage-schema.ts';
import type { Passage } from './protocol.ts';
import { PANEL_VIEWS, type PanelView } from './panel-view.ts';

/** What the panel beside a tab is to show: left behind by a card or a menu for a panel that may not be open yet. */
export interface PanelRequest {
  readonly tabId: number;
  readonly view: PanelView;
  /** Id of the term to open, in the terms view. */
  readonly termId?: string;
  /** What to restate. */
  readonly passage?: Passage;
}

const schema = z.object({
  tabId: z.number().check(z.int()),
  view: z.enum(PANEL_VIEWS),
  termId: z.exactOptional(z.string()),
  passage: z.exactOptional(passageSchema),
});

/** A request, or `undefined` for anything else. */
export function readPanelRequest(value: unknown): PanelRequest | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}
