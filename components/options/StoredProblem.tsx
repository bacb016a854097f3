import { useState, type ReactNode } from 'react';
import { useText, type TextKey } from '../ui/use-text.ts';
import type { SettingsProblemCode } from './options-state.ts';

interface StoredProblemProps {
  readonly what: keyof typeof TEXTS;
  readonly code: SettingsProblemCode;
  /** Puts the standard in place of what is damaged; resolves to whether it worked. */
  readonly onReset: () => Promise<boolean>;
  readonly onReload: () => void;
}

/** Title, what happened, and the words of the button. */
const TEXTS = {
  settings: {
    title: 'options.problem.title',
    damaged: 'options.problem.damaged',
    'too-new': 'options.problem.tooNew',
    reset: 'options.problem.reset',
  },
  sources: {
    title: 'sources.problem.title',
    damaged: 'sources.problem.damaged',
    'too-new': 'sources.problem.tooNew',
    reset: 'sources.problem.reset',
  },
  sites: {
    title: 'sites.unreadable',
    damaged: 'sites.unreadableDamaged',
    'too-new': 'sites.unreadableTooNew',
    reset: 'sources.problem.reset',
  },
} as const satisfies Record<string, Record<string, TextKey>>;

/** Stands in for something of the reader's that is stored and cannot be shown: what happened, and what to do. */
export function StoredProblem({ what, code, onReset, onReload }: StoredProblemProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);

  async function reset(): Promise<void> {
    setRefused(!(await onReset()));
  }

  return (
    <section className="section problem" role="alert">
      <h2>{text(TEXTS[what].title)}</h2>
      <p>{text(code === 'unreadable' ? 'options.problem.unreadable' : TEXTS[what][code])}</p>
      {code === 'damaged' && (
        <button type="button" className="button" onClick={() => void reset()}>
          {text(TEXTS[what].reset)}
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
