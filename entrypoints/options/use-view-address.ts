import { useEffect, useState } from 'react';
import { readViewAddress, type ViewAddress } from '../../components/options/options-views.ts';

/** Which view the address names, kept up to date while the reader moves through the menu or the history. */
export function useViewAddress(): ViewAddress {
  const [address, setAddress] = useState(() => readViewAddress(location.hash));
  useEffect(() => {
    const mounted = new AbortController();
    addEventListener(
      'hashchange',
      () => {
        setAddress(readViewAddress(location.hash));
      },
      { signal: mounted.signal },
    );
    return () => {
      mounted.abort();
    };
  }, []);
  return address;
}
