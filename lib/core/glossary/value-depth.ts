import { LIMITS } from './limits.ts';

/** How many objects and lists lie inside each other at most; counting stops above the limit of the format. */
export function valueDepth(value: unknown, level = 1): number {
  if (typeof value !== 'object' || value === null) return level - 1;
  if (level > LIMITS.nesting) return level;
  let deepest = level;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, valueDepth(inner, level + 1));
  return deepest;
}
