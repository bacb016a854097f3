import { Fragment, type ReactNode } from 'react';

interface PhraseProps {
  /** A text in which `{name}` stands where `values[name]` goes: pass `name: '{name}'` to `useText()`. */
  readonly text: string;
  readonly values: Readonly<Record<string, ReactNode>>;
}

/** A text of the catalogue with elements in it; needed where glossary text must be isolated. */
export function Phrase({ text, values }: PhraseProps): ReactNode {
  // The capturing group makes every odd part a name.
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => <Fragment key={index}>{index % 2 === 1 ? values[part] : part}</Fragment>);
}
