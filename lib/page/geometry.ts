/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in the viewport, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The visible part of the page; a pinch zoom or an on-screen keyboard is not taken into account. */
export function viewportSize(): Size {
  return { width: document.documentElement.clientWidth, height: innerHeight };
}
