import { useEffect, useState } from 'react';
import type { Walked } from '../../components/panel/terms/terms-state.ts';
import type { PanelPage } from './panel-page.ts';

/** Where the way through the page stands; `null` while none was begun on this document. */
export function useWalk({ document, onAnswer }: PanelPage): Walked | null {
  const number = document?.number;
  const [answered, setAnswered] = useState<{
    readonly number: number | undefined;
    readonly walked: Walked;
  }>();
  useEffect(() => {
    const mounted = new AbortController();
    onAnswer((answer) => {
      if (answer.type === 'walked') setAnswered({ number, walked: answer });
    }, mounted.signal);
    return () => {
      mounted.abort();
    };
  }, [number, onAnswer]);
  return answered !== undefined && answered.number === number ? answered.walked : null;
}
