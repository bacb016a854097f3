import type { ReactNode } from 'react';
import { GlossaryText } from './GlossaryText.tsx';

interface WordsProps {
  readonly words: readonly string[];
  readonly separator?: string;
}

/** Words of a glossary in a row, each isolated from the others. */
export function Words({ words, separator = ', ' }: WordsProps): ReactNode {
  return words.map((word, index) => (
    <span key={index}>
      {index > 0 && separator}
      <GlossaryText>{word}</GlossaryText>
    </span>
  ));
}
