import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

/** Time between emptying and filling, so that screen readers notice the same text twice, and a frame just shown. */
const SETTLE_MS = 120;

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something politely to screen readers, through the surface's one live region; '' takes it back. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Holds a surface's only live region. It must outlive what it talks about, so it wraps the whole surface. */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText('');
    if (next === '') return;
    timer.current = setTimeout(() => {
      setText(next);
    }, SETTLE_MS);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {text}
      </div>
    </AnnounceContext>
  );
}
