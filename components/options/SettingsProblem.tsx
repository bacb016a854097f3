import { useState, type ReactNode } from 'react';
import { useText } from '../ui/use-text.ts';
import type { SettingsProblemCode } from './options-state.ts';

interface SettingsProblemProps {
  readonly code: SettingsProblemCode;
  /** Puts the standard settings in place of damaged ones; resolves to whether it worked. */
  readonly onReset: () => Promise<boolean>;
  readonly onReload: () => void;
}

const PROBLEM_TEXTS = {
  damaged: 'options.problem.damaged',
  'too-new': 'options.problem.tooNew',
  unreadable: 'options.problem.unreadable',
} as const;

/** Stands in for the settings that cannot be shown: what happened, and what to do. */
export function SettingsProblem({ code, onReset, onReload }: SettingsProblemProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);

  async function reset(): Promise<void> {
    setRefused(!(await onReset()));
  }

  return (
    <section className="section problem" role="alert">
      <h2>{text('options.problem.title')}</h2>
      <p>{text(PROBLEM_TEXTS[code])}</p>
      {code === 'damaged' && (
        <button type="button" className="button" onClick={() => void reset()}>
          {text('options.problem.reset')}
        </button>
      )}
      {code === 'unreadable' && (
        <button type="button" className="button" onClick={onReload}>
          {text('options.problem.reload')}
        </button>
      )}
      {refused && <p>{text('common.notSaved')}</p>}
    </section>
  );
}
