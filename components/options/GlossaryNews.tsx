import { useEffect, useState, type ReactNode } from 'react';
import type { Age } from '../../lib/core/card/age.ts';
import { assertNever } from '../../lib/core/result.ts';
import { sayAge } from '../ui/say-age.ts';
import { useText, type TextFunction } from '../ui/use-text.ts';
import type { GlossaryState } from './options-state.ts';

/** Preparing takes less than a second; after this long something is wrong, and the button is offered. */
const SLOW_MS = 8_000;

interface GlossaryNewsProps {
  readonly glossary: GlossaryState;
  /** Asks for the glossary to be built again; the outcome arrives as a new state. */
  readonly onRebuild: () => Promise<void>;
}

/** How the glossary that pages are marked with is; a failure is `GlossaryFailure`'s to tell. */
export function GlossaryLine({ glossary, onRebuild }: GlossaryNewsProps): ReactNode {
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
      return null;
    default:
      return assertNever(glossary);
  }
}

function sayBuilt(age: Age, text: TextFunction): string {
  return age.unit === 'minute' && age.value === 0
    ? text('options.glossary.builtNow')
    : text('options.glossary.built', { age: sayAge(age, text('locale')) });
}

function Preparing({ onRebuild }: Pick<GlossaryNewsProps, 'onRebuild'>): ReactNode {
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
  'too-large': 'options.glossary.failedTooLarge',
} as const;

/** What to do when the glossary is not well; nothing while it is. Stands in every view. */
export function GlossaryFailure({ glossary, onRebuild }: GlossaryNewsProps): ReactNode {
  const text = useText();
  if (glossary.state !== 'failed') return null;
  return (
    <div className="section problem" role="alert">
      <p>{text(FAILURE_TEXTS[glossary.code])}</p>
      <p>{text('options.glossary.absent')}</p>
      {glossary.detail !== '' && (
        <details>
          <summary>{text('options.glossary.detail')}</summary>
          <code>{glossary.detail}</code>
        </details>
      )}
      {/* A new failure is a new button: it can be pressed again. */}
      <RebuildButton key={JSON.stringify(glossary)} onRebuild={onRebuild} />
    </div>
  );
}

/** How long the button waits for an outcome before it may be pressed again. */
const PATIENCE_MS = 10_000;

function RebuildButton({ onRebuild }: Pick<GlossaryNewsProps, 'onRebuild'>): ReactNode {
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
