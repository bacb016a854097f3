import { useEffect, useState } from 'react';
import type { PanelRequest } from '../../lib/core/panel/panel-request.ts';
import { takePanelRequests } from '../../lib/platform/panel-opening.ts';

/** What a card or a menu asked the panel beside this tab to show; `show` is called with it at once. */
export function usePanelRequest(
  tabId: number | undefined,
  show: (request: PanelRequest) => void,
): PanelRequest | undefined {
  const [request, setRequest] = useState<PanelRequest>();
  useEffect(() => {
    const mounted = new AbortController();
    takePanelRequests(
      (asked) => asked === tabId,
      (asked) => {
        setRequest(asked);
        show(asked);
      },
      mounted.signal,
    );
    return () => {
      mounted.abort();
    };
  }, [show, tabId]);
  return request?.tabId === tabId ? request : undefined;
}
