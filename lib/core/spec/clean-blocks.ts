import { assertNever } from '../result.ts';
import type { OutlineBlock } from './outline.ts';
import { promptKey, startsWithPlaceholder, withoutPlaceholders } from './placeholder-text.ts';

/** A block as the check reads it: without fillers, unfilled slots and the template's own prompts. */
export interface CleanBlock {
  readonly kind: OutlineBlock['kind'];
  /** The paragraph, the items, or the cells; nothing for code and media. */
  readonly rows: readonly (readonly string[])[];
  /** Nothing at all stands here, not even a placeholder. */
  readonly isBlank: boolean;
  /** One paragraph, or one list item, that begins with "TBD" and the like. */
  readonly startsWithPlaceholder: boolean;
  readonly mentions: number;
  readonly dates: number;
}

/** The hints of templates, ready to be taken out of texts. */
export interface Prompts {
  /** Taken out of longer texts too. */
  readonly texts: readonly string[];
  /** Of texts that are nothing else. */
  readonly keys: ReadonlySet<string>;
}

/** Hints stand in short paragraphs; a longer text is not searched for them. */
const MAX_PROMPTED = 2_000;

/** `hints` are those of the template that is checked; `others` are of templates that the text may come from. */
export function promptsOf(hints: readonly string[], others: readonly string[] = []): Prompts {
  const keys = new Set([...hints, ...others].map(promptKey).filter((key) => key !== ''));
  return { texts: hints.filter((hint) => hint.trim() !== ''), keys };
}

/** Linear in the block. */
export function cleanBlock(block: OutlineBlock, prompts: Prompts): CleanBlock {
  switch (block.kind) {
    case 'paragraph': {
      const text = block.placeholder ? '' : cleanText(block.text, prompts);
      const counts = block.placeholder ? { mentions: 0, dates: 0 } : block;
      return textBlock('paragraph', [[text]], [block.text], counts);
    }
    case 'list':
      return textBlock(
        'list',
        block.items.map((item) => [cleanText(item, prompts)]),
        block.items,
        block,
      );
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => cleanText(cell, prompts)));
      return { ...textBlock('table', rows, block.rows.flat(), block), startsWithPlaceholder: false };
    }
    case 'code':
      return { ...OTHER, kind: 'code', isBlank: block.text.trim() === '' };
    case 'media':
      return { ...OTHER, kind: 'media', isBlank: false };
    default:
      return assertNever(block);
  }
}

const OTHER = { rows: [], startsWithPlaceholder: false, mentions: 0, dates: 0 } as const;

function textBlock(
  kind: CleanBlock['kind'],
  rows: CleanBlock['rows'],
  raw: readonly string[],
  counts: { readonly mentions: number; readonly dates: number },
): CleanBlock {
  const texts = raw.filter((text) => text.trim() !== '');
  const { mentions, dates } = counts;
  return {
    kind,
    rows,
    isBlank: texts.length === 0 && mentions === 0 && dates === 0,
    startsWithPlaceholder: texts.length === 1 && startsWithPlaceholder(texts[0]?.trim() ?? ''),
    mentions,
    dates,
  };
}

function cleanText(text: string, prompts: Prompts): string {
  if (text.length > MAX_PROMPTED) return withoutPlaceholders(text);
  if (prompts.keys.has(promptKey(text))) return '';
  const rest = prompts.texts.reduce((left, hint) => left.replaceAll(hint, ' '), text);
  return withoutPlaceholders(rest);
}
