import { useEffect, useState } from 'react';

/** Ages are shown in minutes. */
const TICK_MS = 30_000;

/** The present, moving on in steps. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
