import { useId, type ReactNode, type RefObject } from 'react';

interface SectionProps {
  readonly title: string;
  /** Where the title can take the focus: what had it goes away. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

/** A part of a view with a heading of its own. */
export function Section({ title, heading, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={heading === undefined ? undefined : -1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
