import { useId, type ReactNode } from 'react';
import type { DefinedOnPage } from '../../../lib/core/panel/protocol.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';

/** Acronyms that the page spells out itself, and the glossary does not have. */
export function DefinedList({ defined }: { readonly defined: readonly DefinedOnPage[] }): ReactNode {
  const text = useText();
  const titleId = useId();
  if (defined.length === 0) return null;
  return (
    <section className="defined" aria-labelledby={titleId}>
      <h2 id={titleId}>{text('panel.terms.defined')}</h2>
      <dl>
        {defined.map(({ text: word, expansion }) => (
          <div key={word} data-defined={word}>
            <dt>
              <GlossaryText>{word}</GlossaryText>
            </dt>
            <dd>
              <GlossaryText>{expansion}</GlossaryText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
