import { useState, type ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { ProblemList } from './ProblemList.tsx';
import type { ListedProblems } from './sources-state.ts';

interface SourceProblemsProps {
  readonly count: number;
  /** Reads them from the disk; `null` where that fails. */
  readonly onLoad: () => Promise<ListedProblems | null>;
}

/** How many problems a glossary has, and on request which. They lie beside all its entries: read only when asked. */
export function SourceProblems({ count, onLoad }: SourceProblemsProps): ReactNode {
  const text = useText();
  const [listed, setListed] = useState<ListedProblems | null>();
  return (
    <details
      className="more"
      onToggle={(event) => {
        if (!event.currentTarget.open || listed !== undefined) return;
        void onLoad().then(setListed);
      }}
    >
      <summary>{text('sources.problems.count', { count })}</summary>
      {listed === undefined && <p className="quiet">{text('sources.problems.loading')}</p>}
      {listed === null && <p>{text('sources.problems.unreadable')}</p>}
      {listed !== undefined && listed !== null && <ProblemList {...listed} />}
    </details>
  );
}
