import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { describeFailure } from './describe-failure.ts';
import { ProblemList } from './ProblemList.tsx';
import { sayUntil } from './say-until.ts';
import type { SourceView } from './sources-state.ts';

interface SourceFailureProps {
  readonly view: SourceView;
  readonly now: Date;
}

/** What failed at the last sync, what to do, when it is tried again and what is used until then. */
export function SourceFailure({ view, now }: SourceFailureProps): ReactNode {
  const text = useText();
  const { status, address } = view;
  if (status?.failure === undefined) return null;
  const { problems } = status.failure;
  const next = status.nextAt === undefined ? undefined : sayUntil(status.nextAt, now, text('locale'));
  return (
    <div className="note bad">
      <p>{describeFailure(status.failure, address, text)}</p>
      {problems !== undefined && <ProblemList problems={problems} unlisted={0} />}
      <p>
        {next === undefined ? text('sources.failure.nextSoon') : text('sources.failure.next', { when: next })}
        {status.terms > 0 && <> {text('sources.failure.kept')}</>}
      </p>
    </div>
  );
}
