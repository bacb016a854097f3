import { useId, type ReactNode } from 'react';
import type { CardFailure } from '../../lib/core/card/card-view.ts';
import { useText, type TextKey } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { CardShell } from './CardShell.tsx';

/** What went wrong, and what to do. */
export const FAILURE_TEXTS = {
  missing: 'failed.missing',
  unreadable: 'failed.unreadable',
  crashed: 'failed.crashed',
} as const satisfies Record<CardFailure, TextKey>;

/** The explanation cannot be shown: never a blank card. */
export function FailedCard({ reason }: { readonly reason: CardFailure }): ReactNode {
  const text = useText();
  const { optionsAddress } = useCard();
  const leadId = useId();
  return (
    <CardShell
      title={text('failed.title')}
      leadId={leadId}
      footer={
        reason === 'unreadable' ? (
          <div className="actions">
            <a className="action" href={optionsAddress} target="_blank" rel="noopener">
              {text('common.openOptions')}
              <span className="visually-hidden"> {text('card.newTab')}</span>
            </a>
          </div>
        ) : undefined
      }
    >
      <p className="definition" id={leadId}>
        {text(FAILURE_TEXTS[reason])}
      </p>
    </CardShell>
  );
}
