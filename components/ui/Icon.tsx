import type { ReactNode } from 'react';

const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M6 3.5 10.5 8 6 12.5',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  check: 'm3.5 8.5 3 3 6-7',
  copy: 'M6 6h6.5v7.5H6zM3.5 10V2.5H10',
  external: 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
} as const;

/** A line drawing beside or instead of a word; silent, since the word or the button's name says it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
