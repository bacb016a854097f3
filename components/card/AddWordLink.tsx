import type { ReactNode } from 'react';
import { glossaryHash } from '../../lib/core/glossary/glossary-route.ts';
import { LIMITS } from '../../lib/core/glossary/limits.ts';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';

/** Opens the options, where the reader can write what `word` means. Not for a selection that can be no term. */
export function AddWordLink({ word }: { readonly word: string }): ReactNode {
  const text = useText();
  const { optionsAddress } = useCard();
  const term = word.trim().replaceAll(/\s+/g, ' ');
  if (term === '' || term.length > LIMITS.form) return null;
  return (
    <a
      className="action"
      href={optionsAddress + glossaryHash({ view: 'new', term })}
      target="_blank"
      rel="noopener"
      data-card-add=""
    >
      {text('action.addToMine')}
      <span className="visually-hidden"> {text('card.newTab')}</span>
    </a>
  );
}
