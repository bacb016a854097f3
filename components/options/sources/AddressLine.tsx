import type { ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ShownAddress } from './sources-state.ts';

/** An address, what is fetched in its place, what answered, and a word of warning where it is unusual. */
export function AddressLine({ address }: { readonly address: ShownAddress }): ReactNode {
  const text = useText();
  return (
    <div className="source-address">
      <p>
        <GlossaryText>{address.entered}</GlossaryText>
      </p>
      {address.rewritten !== undefined && (
        <p>
          <Phrase
            text={text('sources.address.rewritten', { address: '{address}' })}
            values={{ address: <GlossaryText>{address.rewritten}</GlossaryText> }}
          />
        </p>
      )}
      {address.final !== undefined && (
        <p>
          <Phrase
            text={text('sources.address.final', { address: '{address}' })}
            values={{ address: <GlossaryText>{address.final}</GlossaryText> }}
          />
        </p>
      )}
      {address.isPrivateNetwork && <p className="warn">{text('sources.address.privateNetwork')}</p>}
    </div>
  );
}
