import { useEffect, useEffectEvent, type ReactNode } from 'react';
import type { CardView } from '../../lib/core/card/card-view.ts';
import { assertNever } from '../../lib/core/result.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/use-text.ts';
import { CardContext, type CardSetting } from './card-context.ts';
import { describeView } from './describe-view.ts';
import { FailedCard } from './FailedCard.tsx';
import { IdleCard } from './IdleCard.tsx';
import { NothingCard } from './NothingCard.tsx';
import { TermCard } from './TermCard.tsx';
import { UnknownCard } from './UnknownCard.tsx';

interface CardProps {
  readonly view: CardView;
  readonly setting: CardSetting;
}

/** The card, whatever it has to say. Give it a new `key` for every word: role and confirmations start afresh. */
export function Card({ view, setting }: CardProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const announceOpening = useEffectEvent(() => {
    // With the focus inside, screen readers read the dialog itself.
    if (setting.focusOn === null) announce(describeView(view, setting.position, text));
  });
  useEffect(() => {
    announceOpening();
    // A card that is gone leaves nothing behind to be read.
    return () => {
      announce('');
    };
  }, [announce]);
  return (
    <CardContext value={setting}>
      <ErrorBoundary fallback={<FailedCard reason="crashed" />}>
        <CardContent view={view} />
      </ErrorBoundary>
    </CardContext>
  );
}

function CardContent({ view }: { readonly view: CardView }): ReactNode {
  switch (view.kind) {
    case 'term':
      return <TermCard term={view.term} />;
    case 'unknown':
      return <UnknownCard text={view.text} mayOwn={view.mayOwn ?? false} />;
    case 'nothing':
      return <NothingCard text={view.text} keys={view.keys} mayOwn={view.mayOwn ?? false} />;
    case 'idle':
      return <IdleCard reason={view.reason} />;
    case 'failed':
      return <FailedCard reason={view.reason} />;
    default:
      return assertNever(view);
  }
}
