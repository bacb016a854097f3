import { useState, type ReactNode } from 'react';
import { useText, type TextKey } from '../ui/use-text.ts';
import type { SettingsProblemCode } from './options-state.ts';

interface ListProblemProps {
  readonly list: keyof typeof TEXTS;
  readonly code: SettingsProblemCode;
  /** Starts with an empty list; resolves to whether it worked. */
  readonly onReset: () => Promise<boolean>;
  readonly onReload: () => void;
}

/** Title, what happened, and the words of the button. */
const TEXTS = {
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

/** Stands in for a list of the reader's that cannot be shown: what happened, and what to do. */
export function ListProblem({ list, code, onReset, onReload }: ListProblemProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);
  return (
    <section className="section problem" role="alert">
      <h2>{text(TEXTS[list].title)}</h2>
      <p>{text(code === 'unreadable' ? 'options.problem.unreadable' : TEXTS[list][code])}</p>
      {code === 'damaged' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            void onReset().then((worked) => {
              setRefused(!worked);
            });
          }}
        >
          {text(TEXTS[list].reset)}
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
