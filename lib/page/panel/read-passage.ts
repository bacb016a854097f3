import { LONGEST_PASSAGE, type Passage } from '../../core/panel/protocol.ts';
import type { Marker } from '../marker.ts';

/**
 * What is selected on the page, by the lines it is shown in, at most `LONGEST_PASSAGE` characters of it. Nothing
 * of form fields: browsers do not tell their selection here.
 */
export function readPassage(selection: Selection | null, marker: Marker | undefined): Passage {
  // The browser's own text of a selection has a line break wherever the page shows one, and nothing that is hidden.
  const text = selection?.toString() ?? '';
  const blocks = text
    .slice(0, LONGEST_PASSAGE)
    .split(/\n+/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  return { blocks, heading: headingAt(selection, marker), isCut: text.length > LONGEST_PASSAGE };
}

function headingAt(selection: Selection | null, marker: Marker | undefined): string {
  if (marker === undefined || selection === null || selection.rangeCount === 0) return '';
  const block = marker.blockAt(selection.getRangeAt(0).startContainer);
  return block === undefined ? '' : marker.headingAbove(block);
}
