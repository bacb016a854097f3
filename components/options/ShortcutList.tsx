import { useState, type ReactNode } from 'react';
import { useText, type TextKey } from '../ui/use-text.ts';
import type { ShortcutsState } from './options-state.ts';

interface ShortcutListProps {
  readonly shortcuts: ShortcutsState;
  /** Opens the browser's page for changing them; resolves to whether it did. */
  readonly onOpen: () => Promise<boolean>;
}

/** Texts of the manifest's commands, in the order shown. */
const COMMANDS = [
  ['next-term', 'commandNext'],
  ['previous-term', 'commandPrevious'],
  ['explain', 'commandExplain'],
  ['open-panel', 'commandPanel'],
  ['restate', 'commandRestate'],
  ['toggle-site', 'commandToggle'],
] as const satisfies readonly (readonly [string, TextKey])[];

/** The keyboard shortcuts as they are set in the browser, and the way to change them. */
export function ShortcutList({ shortcuts, onOpen }: ShortcutListProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);

  async function open(): Promise<void> {
    setRefused(!(await onOpen()));
  }

  if (shortcuts.state === 'loading') return <p className="quiet">{text('options.shortcuts.loading')}</p>;
  return (
    <>
      {shortcuts.state === 'unreadable' ? (
        <p>{text('options.shortcuts.unreadable')}</p>
      ) : (
        <>
          <p className="hint">{text('options.shortcuts.hint')}</p>
          <dl className="shortcuts">
            {COMMANDS.map(([command, label]) => {
              const keys = shortcuts.shortcuts.find(({ name }) => name === command)?.keys ?? '';
              return (
                <div key={command}>
                  <dt>{text(label)}</dt>
                  <dd>
                    {keys === '' ? (
                      <span className="quiet">{text('options.shortcuts.none')}</span>
                    ) : (
                      <kbd>{keys}</kbd>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      <button type="button" className="button" onClick={() => void open()}>
        {text('options.shortcuts.change')}
      </button>
      {refused && <p role="alert">{text('options.shortcuts.changeFailed')}</p>}
    </>
  );
}
