import { useState, type ReactNode } from 'react';
import { copyPassage } from '../../../lib/core/restating/copy-passage.ts';
import type { RestatedPassage } from '../../../lib/core/restating/restated-passage.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText, type TextKey } from '../../ui/use-text.ts';
import { insertWords } from './insert-words.ts';
import type { RestateActions } from './restate-state.ts';

type Flavour = 'rich' | 'plain';

const LABELS = {
  rich: 'restate.copyRich',
  plain: 'restate.copyPlain',
} as const satisfies Record<Flavour, TextKey>;

const BOTH: readonly Flavour[] = ['rich', 'plain'];

interface Outcome {
  /** Of which passage; another one has not been copied yet. */
  readonly passage: RestatedPassage;
  readonly flavour: Flavour;
  readonly worked: boolean;
}

interface CopyPassageProps {
  readonly passage: RestatedPassage;
  readonly onCopy: RestateActions['copy'];
}

/** Puts the restated passage on the clipboard, with the terms in bold or as nothing but text. */
export function CopyPassage({ passage, onCopy }: CopyPassageProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome>();
  const current = outcome?.passage === passage ? outcome : undefined;

  async function copy(flavour: Flavour): Promise<void> {
    const note = text('restate.note', { role: text(ROLE_LABELS[passage.role]) });
    const { plain, html } = copyPassage(passage, insertWords(text), note);
    const worked = await onCopy(flavour === 'rich' ? { plain, html } : { plain });
    setOutcome({ passage, flavour, worked });
    if (worked) announce(text('action.copied'));
  }

  return (
    <div className="restate-copy">
      {BOTH.map((flavour) => {
        const isCopied = current?.worked === true && current.flavour === flavour;
        return (
          <button
            key={flavour}
            type="button"
            className="button"
            data-copy={flavour}
            onClick={() => void copy(flavour)}
          >
            <Icon name={isCopied ? 'check' : 'copy'} />
            {text(isCopied ? 'action.copied' : LABELS[flavour])}
          </button>
        );
      })}
      {current?.worked === false && (
        <p role="alert" className="problem">
          {text('action.copyRefused')}
        </p>
      )}
    </div>
  );
}
