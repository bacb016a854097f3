import type { ReactNode } from 'react';

/**
 * Text from a glossary or a page. Isolated, so that its writing direction cannot reorder what stands around it,
 * and kept as text: React escapes it, nothing in it is ever read as markup.
 */
export function GlossaryText({ children }: { readonly children: string }): ReactNode {
  return <bdi>{children}</bdi>;
}
