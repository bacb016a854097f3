import type { Outline } from '../spec/outline.ts';
import type { OutlineMessage } from './protocol.ts';

/**
 * What a panel that has `before` must be told to have `after`. Compares by identity: the page keeps the objects of
 * what did not change. Linear in the sections.
 */
export function outlineDelta(before: Outline | undefined, after: Outline, document: number): OutlineMessage {
  const known = new Set(before?.sections);
  return {
    type: 'outline',
    document,
    isWhole: before === undefined,
    title: after.title,
    partial: after.partial,
    ...(after.preamble !== before?.preamble && { preamble: after.preamble }),
    order: after.sections.map(({ id }) => id),
    changed: after.sections.filter((section) => !known.has(section)),
  };
}

/**
 * The outline after `delta`; sections that it does not name are the same objects as in `before`, so that a check
 * can go on from them. `undefined` when the two do not fit: then the whole outline must be asked for.
 */
export function applyOutlineDelta(before: Outline | undefined, delta: OutlineMessage): Outline | undefined {
  const preamble = delta.preamble ?? before?.preamble;
  if (preamble === undefined || (before === undefined && !delta.isWhole)) return undefined;
  const known = delta.isWhole ? [] : (before?.sections ?? []);
  const byId = new Map([...known, ...delta.changed].map((section) => [section.id, section]));
  const sections = delta.order.map((id) => byId.get(id)).filter((section) => section !== undefined);
  if (sections.length !== delta.order.length) return undefined;
  return { title: delta.title, preamble, sections, partial: delta.partial };
}
