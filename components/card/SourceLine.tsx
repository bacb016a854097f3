import type { ReactNode } from 'react';
import type { TermView } from '../../lib/core/card/card-view.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { sayAge } from '../ui/say-age.ts';
import { nameSource } from '../ui/source-name.ts';
import { useText } from '../ui/use-text.ts';

/** Name of the source that a term came from. */
export function useSourceName({ origin, source }: TermView): string {
  return nameSource(origin, source, useText());
}

/** Where the text comes from, how fresh that is, who keeps it, and how old it is. */
export function SourceLine({ term }: { readonly term: TermView }): ReactNode {
  const text = useText();
  const source = useSourceName(term);
  return (
    <p className="source dotted">
      <span>
        <GlossaryText>{source}</GlossaryText>
      </span>
      {term.source?.host !== undefined && <span data-source-host="">{term.source.host}</span>}
      {term.source?.age !== undefined && (
        <span>{text('source.read', { age: sayAge(term.source.age, text('locale')) })}</span>
      )}
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
