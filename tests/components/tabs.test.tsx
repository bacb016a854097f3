import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { checkAccessibility } from './check-accessibility.ts';

afterEach(cleanup);

const NAMES = ['terms', 'spec', 'restate'] as const;

function renderTabs() {
  const onSelect: string[] = [];
  function Chosen() {
    const [selected, setSelected] = useState<(typeof NAMES)[number]>('terms');
    return (
      <>
        <Tabs
          of="view"
          label="Views"
          tabs={NAMES.map((id) => ({ id, label: id.toUpperCase() }))}
          selected={selected}
          panelId="panel"
          onSelect={(id) => {
            onSelect.push(id);
            setSelected(id);
          }}
        />
        <div role="tabpanel" id="panel" aria-labelledby={`panel-${selected}`}>
          {selected}
        </div>
      </>
    );
  }
  const { container } = render(<Chosen />);
  return { container, onSelect, user: userEvent.setup() };
}

test.each([
  ['{ArrowRight}', 'spec'],
  ['{ArrowRight}{ArrowRight}{ArrowRight}', 'terms'],
  ['{ArrowLeft}', 'restate'],
  ['{ArrowLeft}{ArrowLeft}', 'spec'],
  ['{End}', 'restate'],
  ['{End}{Home}', 'terms'],
  ['x{ArrowDown}', 'terms'],
])('%s leads to %s, with the focus', async (keys, wanted) => {
  const { container, user } = renderTabs();
  await user.tab();
  await user.keyboard(keys);
  const tab = screen.getByRole('tab', { selected: true });
  expect(tab.dataset['view']).toBe(wanted);
  expect(document.activeElement).toBe(tab);
  expect(screen.getByRole('tabpanel', { name: wanted.toUpperCase() }).textContent).toBe(wanted);
  // One tab stop: the next one is behind the tabs.
  await user.tab();
  expect(container.contains(document.activeElement)).toBe(false);
});

test('a click chooses', async () => {
  const { container, user, onSelect } = renderTabs();
  await user.click(screen.getByRole('tab', { name: 'RESTATE' }));
  expect(onSelect).toEqual(['restate']);
  expect(await checkAccessibility(container)).toEqual([]);
});
