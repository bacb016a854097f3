import type { ReactNode } from 'react';
import { glossaryHash } from '../../lib/core/glossary/glossary-route.ts';
import { useText } from '../ui/use-text.ts';

interface AddDefinitionProps {
  readonly word: string;
  /** Address of the options page, where words are defined. */
  readonly optionsAddress: string;
}

/** Leads to where the reader can write down what a word means that nobody has explained. */
export function AddDefinition({ word, optionsAddress }: AddDefinitionProps): ReactNode {
  const text = useText();
  return (
    <a
      className="action"
      href={optionsAddress + glossaryHash({ view: 'new', term: word })}
      target="_blank"
      rel="noopener"
    >
      {text('panel.terms.addDefinition')}
      <span className="visually-hidden">
        {' '}
        {text('panel.terms.addFor', { term: word })} {text('card.newTab')}
      </span>
    </a>
  );
}
