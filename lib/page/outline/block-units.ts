import type { OutlineBlock } from '../../core/spec/outline.ts';
import { attributeOf, queryFirst, textContentOf } from '../read-dom.ts';
import type { CollectedText } from './collect-text.ts';
import { collapseText } from './collapse-text.ts';
import type { BlockUnit, StandIn } from './unit.ts';

/** A bold line longer than this is emphasis, not a heading; characters. */
const LONGEST_LABEL = 80;

/** A bold line that ends like a sentence is one. A colon or a question mark may end a heading. */
const SENTENCE_END = /[.!;,]$/;

/** Longest label of a picture or macro, characters. */
const LONGEST_MEDIA_LABEL = 120;

/** Attributes that may tell what a picture, file or macro is, the best first. */
const LABELS = [
  'alt',
  'aria-label',
  'title',
  'data-title',
  'data-alt',
  'data-linked-resource-default-alias',
  'data-macro-name',
  'data-extension-key',
];

export function blockUnit(
  element: Element,
  block: OutlineBlock,
  extra: { readonly joinsList?: boolean; readonly instead?: readonly StandIn[] } = {},
): BlockUnit {
  return {
    kind: 'block',
    element,
    block,
    joinsList: extra.joinsList === true,
    instead: extra.instead ?? [],
  };
}

/** The paragraph that `collected` makes and the media in it; nothing where it is empty. */
export function paragraphUnits(element: Element, collected: CollectedText): BlockUnit[] {
  const { text, mentions, dates, placeholder, media } = collected;
  const units: BlockUnit[] = [];
  if (text !== '' || mentions + dates > 0) {
    const block = { kind: 'paragraph', text, mentions, dates, placeholder } as const;
    units.push(blockUnit(element, block, { instead: boldStandIn(element, collected) }));
  }
  return [...units, ...media.map(mediaUnit)];
}

/** Whether a text is short and shaped like a heading. */
export function isLabel(text: string): boolean {
  return text !== '' && text.length <= LONGEST_LABEL && !SENTENCE_END.test(text);
}

function boldStandIn(element: Element, { boldLine, afterLine, ...rest }: CollectedText): readonly StandIn[] {
  if (!isLabel(boldLine)) return [];
  const { mentions, dates } = rest;
  const hasMore = afterLine !== '' || mentions + dates > 0;
  const after = { kind: 'paragraph', text: afterLine, mentions, dates, placeholder: false } as const;
  const content = hasMore ? [blockUnit(element, after)] : [];
  return [{ element, source: 'bold', text: boldLine, content }];
}

export function codeUnit(element: Element): BlockUnit[] {
  // Sites put a language button and line numbers around the code itself.
  const code = queryFirst(element, 'pre, code, .line-numbers') ?? element;
  const text = collapseText(textContentOf(code) ?? '');
  return text === '' ? [] : [blockUnit(element, { kind: 'code', text })];
}

export function mediaUnit(element: Element): BlockUnit {
  return blockUnit(element, { kind: 'media', label: labelOf(element) });
}

/** What a picture, file or macro is called, from the element or the first one in it that tells; '' if none does. */
function labelOf(element: Element): string {
  for (const name of LABELS) {
    const own = attributeOf(element, name);
    const inner = own === null ? queryFirst(element, `[${name}]:not([${name}=""])`) : null;
    const label = collapseText(own ?? (inner === null ? null : attributeOf(inner, name)) ?? '');
    if (label !== '') return label.slice(0, LONGEST_MEDIA_LABEL);
  }
  return collapseText(textContentOf(element) ?? '').slice(0, LONGEST_MEDIA_LABEL);
}
