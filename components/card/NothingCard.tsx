import { useId, type ReactNode } from 'react';
import type { WalkKeys } from '../../lib/core/card/card-view.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { AddWordLink } from './AddWordLink.tsx';
import { CardShell } from './CardShell.tsx';

interface NothingCardProps {
  /** What was selected, or ''. */
  readonly text: string;
  readonly keys: WalkKeys;
  /** Whether the reader may have entries of their own. */
  readonly mayOwn: boolean;
}

/** "Explain" was asked for where no term stands: says so, and how to get to one. */
export function NothingCard({ text: selection, keys, mayOwn }: NothingCardProps): ReactNode {
  const text = useText();
  const { actions } = useCard();
  const leadId = useId();
  return (
    <CardShell
      title={text('nothing.title')}
      leadId={leadId}
      footer={
        <div className="actions">
          <button
            type="button"
            className="action"
            onClick={() => {
              actions.walk(1);
            }}
          >
            {text('card.next')}
          </button>
          {mayOwn && <AddWordLink word={selection} />}
        </div>
      }
    >
      <div id={leadId} className="definition">
        {selection.trim() !== '' && (
          <p className="selection">
            <Phrase
              text={text('nothing.selection', { text: '{text}' })}
              values={{ text: <GlossaryText>{selection}</GlossaryText> }}
            />
          </p>
        )}
        {keys.next !== undefined || keys.previous !== undefined ? (
          <>
            <p>{text('nothing.keys')}</p>
            <ul className="keys">
              {keys.next !== undefined && (
                <li>
                  <kbd>{keys.next}</kbd> {text('nothing.next')}
                </li>
              )}
              {keys.previous !== undefined && (
                <li>
                  <kbd>{keys.previous}</kbd> {text('nothing.previous')}
                </li>
              )}
            </ul>
          </>
        ) : null}
      </div>
    </CardShell>
  );
}
