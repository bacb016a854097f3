import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { useText } from '../ui/use-text.ts';
import type { SaveOutcome } from './use-save.ts';

/** Shows how the latest change went. Success is said by the live region, so here it is only seen. */
export function SaveNote({ outcome }: { readonly outcome: SaveOutcome }): ReactNode {
  const text = useText();
  if (outcome === undefined) return null;
  return outcome === 'saved' ? (
    <p className="toast" aria-hidden="true">
      <Icon name="check" /> {text('options.saved')}
    </p>
  ) : (
    <p className="toast failed" role="alert">
      {text('common.notSaved')}
    </p>
  );
}
