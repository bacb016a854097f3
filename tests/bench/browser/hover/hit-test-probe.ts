import { markAtPoint } from '../../../../lib/page/hit-test.ts';
import type { MarkedRange } from '../../../../lib/page/block.ts';

/** Microseconds for a look at a point, with our own code for it and with the browser's simplest. */
export interface HitTestTimes {
  readonly oursUs: number;
  readonly bareUs: number;
  readonly marks: number;
}

/** Points of a grid over the viewport, so that most are beside marks, as most of a pointer's way is. */
const COLUMNS = 8;
const ROWS = 6;
const ROUNDS = 5;
/** Firefox tells pages whole milliseconds. */
const ROUND_MS = 40;

/** Runs in the page, on the marks that are registered there; best of many rounds, the two in turn. */
export function timeHitTests(): HitTestTimes {
  const marks: MarkedRange[] = [];
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      const element = range.startContainer.parentElement ?? document.body;
      // Of a mark only its range and its block's element are looked at.
      marks.push({ range, block: { element } } as unknown as MarkedRange);
    }
  }
  const points = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
    x: ((index % COLUMNS) + 0.5) * (innerWidth / COLUMNS),
    y: (Math.floor(index / COLUMNS) + 0.5) * (innerHeight / ROWS),
  }));
  const time = (look: (x: number, y: number) => unknown): number => {
    const from = performance.now();
    let passed = 0;
    let looks = 0;
    while (passed < ROUND_MS) {
      for (const { x, y } of points) look(x, y);
      looks += points.length;
      passed = performance.now() - from;
    }
    return (passed / looks) * 1_000;
  };
  let oursUs = Number.POSITIVE_INFINITY;
  let bareUs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    bareUs = Math.min(
      bareUs,
      time((x, y) => document.elementFromPoint(x, y)),
    );
    oursUs = Math.min(
      oursUs,
      time((x, y) => markAtPoint(x, y, marks)),
    );
  }
  return { oursUs, bareUs, marks: marks.length };
}

Reflect.set(globalThis, 'timeHitTests', timeHitTests);
