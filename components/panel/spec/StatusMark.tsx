import type { ReactNode } from 'react';
import type { SectionStatus } from '../../../lib/core/spec/spec-report.ts';

/** A shape of its own for each status, inside a 16 by 16 box; the word stands beside it. */
const SHAPES: Readonly<Record<SectionStatus, ReactNode>> = {
  present: <path d="M5 8.2 7.2 10.4 11.2 6" />,
  thin: <path d="M5 8h6" />,
  placeholder: <path d="M5 8h.01M8 8h.01M11 8h.01" />,
  empty: null,
  missing: <path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" />,
};

interface StatusMarkProps {
  readonly status: SectionStatus;
  readonly isRequired: boolean;
}

/** The status as a drawing; silent, since the word says it. What nobody has to write is an open place, no fault. */
export function StatusMark({ status, isRequired }: StatusMarkProps): ReactNode {
  const isOpen = status === 'missing' && !isRequired;
  return (
    <svg
      className="spec-mark"
      data-mark={isOpen ? 'open' : status}
      viewBox="0 0 16 16"
      width="20"
      height="20"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.6" />
      {!isOpen && SHAPES[status]}
    </svg>
  );
}
