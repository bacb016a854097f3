import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { TextContext, useText, type TextFunction, type Translate } from '../../components/ui/use-text.ts';
import { catalogueTranslate } from './catalogue.ts';

afterEach(cleanup);

test('gives the same function with every rendering, so that effects may depend on it', () => {
  const given: TextFunction[] = [];
  function Reader() {
    given.push(useText());
    return null;
  }
  const translate = catalogueTranslate();
  const view = (value: Translate): ReactNode => (
    <TextContext value={value}>
      <Reader />
    </TextContext>
  );
  const { rerender } = render(view(translate));
  rerender(view(translate));
  expect(given).toHaveLength(2);
  expect(new Set(given).size).toBe(1);
  rerender(view((key) => key));
  expect(given[2]?.('common.undo')).toBe('common.undo');
});
