import type { ReactNode } from 'react';
import { Phrase } from '../ui/Phrase.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';

/** The way to the list of all terms on the page: a button, or the keys where the browser opens no panel from here. */
export function PanelWay({ termId }: { readonly termId: string }): ReactNode {
  const text = useText();
  const { panel } = useCard();
  if (panel === null) return null;
  if (panel.kind === 'keys') {
    return (
      <span className="quiet" data-card-panel="">
        <Phrase
          text={text('action.panelKeys', { keys: '{keys}' })}
          values={{ keys: <kbd>{panel.keys}</kbd> }}
        />
      </span>
    );
  }
  return (
    <button
      type="button"
      className="link"
      data-card-panel=""
      onClick={() => {
        panel.open(termId);
      }}
    >
      {text('action.openInPanel')}
    </button>
  );
}
