import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewOutcome, PreviewPhase, PreviewRequest, SourcesActions } from './sources-state.ts';

export type PreviewState =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly phase: PreviewPhase }
  | { readonly state: 'settled'; readonly outcome: PreviewOutcome };

interface PreviewHandle {
  readonly preview: PreviewState;
  /** Starts looking at a glossary; the one before is given up. Call it right in the click. */
  readonly look: (request: PreviewRequest) => void;
  /** The same again, after the reader allowed something. */
  readonly lookAgain: () => void;
  readonly clear: () => void;
}

/** One glossary at a time is looked at before it is added. */
export function usePreview(onPreview: SourcesActions['preview']): PreviewHandle {
  const [preview, setPreview] = useState<PreviewState>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const latest = useRef<PreviewRequest>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  const look = useCallback(
    (request: PreviewRequest) => {
      running.current?.abort();
      const { signal } = (running.current = new AbortController());
      latest.current = request;
      setPreview({ state: 'working', phase: request.place.kind === 'file' ? 'reading' : 'asking' });
      const onPhase = (phase: PreviewPhase): void => {
        if (!signal.aborted) setPreview({ state: 'working', phase });
      };
      void onPreview(request, onPhase, signal).then((outcome) => {
        if (!signal.aborted) setPreview({ state: 'settled', outcome });
      });
    },
    [onPreview],
  );

  return {
    preview,
    look,
    lookAgain: useCallback(() => {
      if (latest.current !== undefined) look(latest.current);
    }, [look]),
    clear: useCallback(() => {
      running.current?.abort();
      setPreview({ state: 'idle' });
    }, []),
  };
}
