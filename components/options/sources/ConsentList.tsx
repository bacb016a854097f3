import { useState, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { hostOf } from '../sites/host-of.ts';

interface ConsentListProps {
  /** Origins whose pages may be read with the reader's own sign-in. */
  readonly origins: readonly string[];
  readonly onWithdraw: (origin: string) => Promise<boolean>;
  /** One was withdrawn: its line goes away, with the focus in it. */
  readonly onWithdrawn: () => void;
}

/** Where the reader agreed to their sign-in being used, with the way to take it back. */
export function ConsentList({ origins, onWithdraw, onWithdrawn }: ConsentListProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [refused, setRefused] = useState(false);

  async function withdraw(origin: string): Promise<void> {
    const withdrawn = await onWithdraw(origin);
    setRefused(!withdrawn);
    if (!withdrawn) return;
    announce(text('sources.consents.withdrawn', { host: hostOf(origin) }));
    onWithdrawn();
  }

  return (
    <>
      <p className="hint">{text('sources.consents.hint')}</p>
      <ul className="plain-list">
        {origins.map((origin) => (
          <li key={origin}>
            <GlossaryText>{hostOf(origin)}</GlossaryText>{' '}
            <button
              type="button"
              className="plain-button"
              aria-label={text('sources.consents.withdrawOf', { host: hostOf(origin) })}
              onClick={() => void withdraw(origin)}
            >
              {text('sources.consents.withdraw')}
            </button>
          </li>
        ))}
      </ul>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </>
  );
}
