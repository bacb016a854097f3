import { useEffect, useState, type ReactNode } from 'react';
import type { Age } from '../../lib/core/card/age.ts';
import { assertNever } from '../../lib/core/result.ts';
import { sayAge } from '../ui/say-age.ts';
import { useText, type TextFunction } from '../ui/use-text.ts';
import type { GlossaryState } from './options-state.ts';

/** Preparing takes less than a second; after this long something is wrong, and the button is offered. */
const SLOW_MS = 8_000;

interface GlossarySectionProps {
  readonly glossary: GlossaryState;
  /** Asks for the glossary to be built again; the outcome arrives as a new state. */
  readonly onRebuild: () => Promise<void>;
}

/** How the glossary is, and what to do when it is not well. */
export function GlossarySection({ glossary, onRebuild }: GlossarySectionProps): ReactNode {
  const text = useText();
  switch (glossary.state) {
    case 'loading':
      return <p className="quiet">{text('options.glossary.loading')}</p>;
    case 'ready':
      return (
        <p>
          {text('options.glossary.ready', { count: glossary.terms })}
          {glossary.age !== undefined && <> {sayBuilt(glossary.age, text)}</>}
        </p>
      );
    case 'preparing':
      return <Preparing onRebuild={onRebuild} />;
    case 'failed':
      return <Failed failure={glossary} onRebuild={onRebuild} />;
    default:
      return assertNever(glossary);
  }
}

function sayBuilt(age: Age, text: TextFunction): string {
  return age.unit === 'minute' && age.value === 0
    ? text('options.glossary.builtNow')
    : text('options.glossary.built', { age: sayAge(age, text('locale')) });
}

function Preparing({ onRebuild }: Pick<GlossarySectionProps, 'onRebuild'>): ReactNode {
  const text = useText();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <p>{text('options.glossary.preparing')}</p>
      {slow && <RebuildButton onRebuild={onRebuild} />}
    </>
  );
}

const FAILURE_TEXTS = {
  storage: 'options.glossary.failedStorage',
  database: 'options.glossary.failedDatabase',
  glossary: 'options.glossary.failedGlossary',
} as const;

interface FailedProps extends Pick<GlossarySectionProps, 'onRebuild'> {
  readonly failure: Extract<GlossaryState, { state: 'failed' }>;
}

function Failed({ failure, onRebuild }: FailedProps): ReactNode {
  const text = useText();
  return (
    <div className="problem" role="alert">
      <p>{text(FAILURE_TEXTS[failure.code])}</p>
      <p>{text('options.glossary.absent')}</p>
      {failure.detail !== '' && (
        <details>
          <summary>{text('options.glossary.detail')}</summary>
          <code>{failure.detail}</code>
        </details>
      )}
      {/* A new failure is a new button: it can be pressed again. */}
      <RebuildButton key={JSON.stringify(failure)} onRebuild={onRebuild} />
    </div>
  );
}

/** How long the button waits for an outcome before it may be pressed again. */
const PATIENCE_MS = 10_000;

function RebuildButton({ onRebuild }: Pick<GlossarySectionProps, 'onRebuild'>): ReactNode {
  const text = useText();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      setWaiting(false);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [waiting]);
  return (
    <button
      type="button"
      className="button"
      aria-disabled={waiting}
      onClick={() => {
        if (waiting) return;
        setWaiting(true);
        void onRebuild();
      }}
    >
      {text(waiting ? 'options.glossary.rebuilding' : 'options.glossary.rebuild')}
    </button>
  );
}
