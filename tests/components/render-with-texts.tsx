import { cleanup, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { LiveRegion } from '../../components/ui/LiveRegion.tsx';
import { TextContext } from '../../components/ui/use-text.ts';
import { catalogueTranslate } from './catalogue.ts';

afterEach(cleanup);

interface Rendered {
  readonly container: HTMLElement;
  readonly user: UserEvent;
  readonly rerender: (next: ReactNode) => void;
}

/** Renders a part of a surface with the real texts and what says news to screen readers. */
export function renderWithTexts(element: ReactNode): Rendered {
  const within = (content: ReactNode): ReactNode => (
    <TextContext value={catalogueTranslate()}>
      <LiveRegion>{content}</LiveRegion>
    </TextContext>
  );
  const { container, rerender } = render(within(element));
  return {
    container,
    user: userEvent.setup(),
    rerender: (next) => {
      rerender(within(next));
    },
  };
}
