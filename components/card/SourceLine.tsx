import type { ReactNode } from 'react';
import type { TermView } from '../../lib/core/card/card-view.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { sayAge } from '../ui/say-age.ts';
import { useText } from '../ui/use-text.ts';

/** `origin` of the built-in glossary; other origins are names of sources. */
const STARTER = 'starter';

/** Name of the source that a term came from. */
export function useSourceName(origin: string): string {
  const text = useText();
  return origin === STARTER ? text('source.starter') : origin;
}

/** Where the text comes from, who keeps it, and how old it is. */
export function SourceLine({ term }: { readonly term: TermView }): ReactNode {
  const text = useText();
  const source = useSourceName(term.origin);
  return (
    <p className="source">
      <span>
        <GlossaryText>{source}</GlossaryText>
      </span>
      {term.owner !== undefined && (
        <span>
          <Phrase
            text={text('source.owner', { owner: '{owner}' })}
            values={{ owner: <GlossaryText>{term.owner}</GlossaryText> }}
          />
        </span>
      )}
      {term.age !== undefined && (
        <span>{text('source.updated', { age: sayAge(term.age, text('locale')) })}</span>
      )}
    </p>
  );
}
