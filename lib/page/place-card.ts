import { computePosition, flip, offset, shift, type Platform } from '@floating-ui/core';
import type { Point, Size } from './geometry.ts';

/** Gap between the words and the card; small enough for the pointer to cross within the closing delay. */
const GAP = 6;

/** Distance kept from the viewport's edges. */
const EDGE = 8;

/**
 * A card lower than this cannot be read: with less room on both sides of the words it covers them. Low enough for
 * a window of 300 pixels.
 */
const LEAST_HEIGHT = 96;

/** Boxes of text lie between pixels; a card of exactly the room there is would not count as fitting. */
const ROUNDING = 2;

export interface PlacementRequest {
  /** Boxes of the words, one a line, in the viewport. */
  readonly words: readonly DOMRect[];
  readonly card: Size;
  readonly viewport: Size;
  /** Picks the line that the card lines up with, where the words are broken over two. */
  readonly pointer?: Point | undefined;
}

/** Largest card that fits on one side of the words. */
export function roomForCard(words: readonly DOMRect[], viewport: Size): Size {
  const top = Math.min(...words.map((box) => box.top));
  const bottom = Math.max(...words.map((box) => box.bottom));
  const height = Math.floor(Math.max(top, viewport.height - bottom) - GAP - EDGE - ROUNDING);
  return {
    width: viewport.width - 2 * EDGE,
    height: Math.min(Math.max(LEAST_HEIGHT, height), viewport.height - 2 * EDGE),
  };
}

/**
 * Where in the viewport a card goes: below all lines of the words, above them where there is no room; never over
 * them as long as a readable card fits on either side, and never beyond the edges. The positioning library gets the
 * viewport as its whole world, since our element lives in the top layer, where no ancestor clips or moves it.
 */
export async function placeCard(request: PlacementRequest): Promise<{ left: number; top: number }> {
  const { words, card, viewport, pointer } = request;
  const reference = { getBoundingClientRect: () => referenceOf(words, pointer) };
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    platform: viewportPlatform(card, viewport),
    middleware: [
      offset(GAP),
      // Sideways the card is shifted, not flipped.
      flip({ padding: EDGE, crossAxis: false, fallbackPlacements: ['top-start'] }),
      shift({ padding: EDGE }),
    ],
  });
  return { left: x, top: Math.max(EDGE, Math.min(y, viewport.height - card.height - EDGE)) };
}

function viewportPlatform(card: Size, viewport: Size): Platform {
  return {
    getElementRects: ({ reference }: { reference: { getBoundingClientRect: () => DOMRect } }) => ({
      reference: reference.getBoundingClientRect(),
      floating: { x: 0, y: 0, ...card },
    }),
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
    getDimensions: () => card,
  };
}

/** As high as all lines together, so that none is covered; as wide as the line under the pointer, else the first. */
function referenceOf(words: readonly DOMRect[], pointer: PlacementRequest['pointer']): DOMRect {
  const top = Math.min(...words.map((box) => box.top));
  const bottom = Math.max(...words.map((box) => box.bottom));
  const line = words.find((box) => pointer && pointer.y >= box.top && pointer.y <= box.bottom) ?? words[0];
  return new DOMRect(line?.left ?? 0, top, line?.width ?? 0, bottom - top);
}
