import type { ReactNode } from 'react';
import type { LostClaim, SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';

interface LostLineProps {
  readonly claim: LostClaim;
  readonly sources: readonly SourceInfo[];
}

/** "“churn” of Old wiki: the one of Acme glossary is used". */
export function LostLine({ claim, sources }: LostLineProps): ReactNode {
  const text = useText();
  const name = (origin: string): ReactNode => {
    const source = sources.find(({ id }) => id === origin);
    return <GlossaryText>{nameSource(origin, source, text)}</GlossaryText>;
  };
  const places = { form: '{form}', origin: '{origin}', winner: '{winner}', source: '{source}' };
  return (
    <Phrase
      text={
        claim.kind === 'entry'
          ? text('entries.notUsed.entry', {
              form: places.form,
              origin: places.origin,
              source: places.source,
            })
          : text('entries.notUsed.form', { ...places, term: '{term}' })
      }
      values={{
        form: <GlossaryText>{claim.form}</GlossaryText>,
        term: <GlossaryText>{claim.term}</GlossaryText>,
        winner: <GlossaryText>{claim.winner}</GlossaryText>,
        origin: name(claim.origin),
        source: name(claim.winnerOrigin),
      }}
    />
  );
}
