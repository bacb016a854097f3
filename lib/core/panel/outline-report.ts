import { ownField } from '../own-field.ts';
import type { Outline } from '../spec/outline.ts';
import { readOutline, readPanelDocument } from './page-message-schema.ts';
import type { PanelDocument } from './protocol.ts';

/** A page tells the background what it holds, so that the badge is right without an open panel. */
export interface OutlineReport {
  readonly type: 'outline.changed';
  /** `null`: the page has no document any more. */
  readonly document: PanelDocument | null;
  /** With shortened texts (`cutOutline`). */
  readonly outline: Outline;
  readonly isCut: boolean;
}

/** A report, or `undefined` for anything else. */
export function readOutlineReport(value: unknown): OutlineReport | undefined {
  if (ownField(value, 'type') !== 'outline.changed') return undefined;
  const found = ownField(value, 'document');
  const document = found === null ? null : readPanelDocument(found);
  const outline = readOutline(ownField(value, 'outline'));
  if (document === undefined || outline === undefined) return undefined;
  return { type: 'outline.changed', document, outline, isCut: ownField(value, 'isCut') === true };
}
