import { useEffect, useState } from 'react';
import type { PageNoticeKind } from '../../components/panel/page-notice.ts';
import type { PanelView } from '../../lib/core/panel/panel-view.ts';
import type { PanelPage } from './panel-page.ts';

/** A page on our sites answers within this time, milliseconds; after it the reader is told that it does not. */
const ANSWER_MS = 2_500;

/** Why a view has nothing to show of the page; `undefined` where it has, or where it needs no page. */
export function usePageNotice(page: PanelPage, view: PanelView): PageNoticeKind | undefined {
  const isAnswered = page.document !== null;
  const isLoading = page.tab?.isLoading !== false;
  const isLate = useIsLate(!isAnswered && !isLoading, page.tab?.id);
  if (view === 'restate') return undefined;
  if (page.document === null) {
    if (page.tab?.isOurs === false) return 'other-site';
    return isLate ? 'not-answering' : 'loading';
  }
  const { document, reason } = page.document;
  if (document === null) return reason === 'paused' ? 'paused' : 'no-document';
  // Without a glossary a spec can still be checked.
  return view === 'terms' && reason === 'no-glossary' ? 'no-glossary' : undefined;
}

/** Whether `isWaiting` has held for longer than `ANSWER_MS`, for one and the same tab. */
function useIsLate(isWaiting: boolean, tabId: number | undefined): boolean {
  const [lateTab, setLateTab] = useState<number>();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      setLateTab(tabId);
    }, ANSWER_MS);
    return () => {
      clearTimeout(timer);
      setLateTab(undefined);
    };
  }, [isWaiting, tabId]);
  return isWaiting && tabId !== undefined && lateTab === tabId;
}
