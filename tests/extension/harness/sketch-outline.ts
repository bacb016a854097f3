import type { Outline, OutlineBlock } from '../../../lib/core/spec/outline.ts';

/**
 * An outline as lines that a person can write down beforehand: `## Goals` for a heading, `list: one | two`,
 * `table: a, b / c, d`, with `@1` for mentions and `d1` for dates at the end.
 */
export function sketchOutline({ preamble, sections }: Outline): string[] {
  return [
    ...preamble.map(sketchBlock),
    ...sections.flatMap(({ level, heading, source, blocks }) => [
      `${'#'.repeat(level)} ${heading}${source === 'heading' ? '' : ` (${source})`}`,
      ...blocks.map(sketchBlock),
    ]),
  ];
}

function sketchBlock(block: OutlineBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `${block.placeholder ? 'prompt' : 'p'}: ${block.text}${marksOf(block)}`;
    case 'list':
      return `list: ${block.items.join(' | ')}${marksOf(block)}`;
    case 'table':
      return `table: ${block.rows.map((row) => row.join(', ')).join(' / ')}${marksOf(block)}`;
    case 'code':
      return `code: ${block.text}`;
    case 'media':
      return `media: ${block.label}`;
    default:
      return block satisfies never;
  }
}

function marksOf({ mentions, dates }: { readonly mentions: number; readonly dates: number }): string {
  return `${mentions > 0 ? ` @${mentions}` : ''}${dates > 0 ? ` d${dates}` : ''}`;
}
