import { useEffect, useId, useState, type ReactNode } from 'react';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useText, type TextKey } from '../ui/use-text.ts';
import { NOTICE_TEXTS, type PageNoticeKind } from './page-notice.ts';

/** What the reader can do about it. */
export interface NoticeActions {
  /** Ends the pause of the site; `false` when that could not be saved. */
  readonly resume: () => Promise<boolean>;
  readonly reload: () => void;
  readonly openSites: () => void;
  readonly openOptions: () => void;
}

interface PageNoticeProps {
  readonly kind: PageNoticeKind;
  readonly actions: NoticeActions;
}

/** Says why there is nothing to show of the page, and offers the one thing that helps. */
export function PageNotice({ kind, actions }: PageNoticeProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const titleId = useId();
  const [isFailed, setFailed] = useState(false);
  const title = text(NOTICE_TEXTS[kind].title);
  const textKey = NOTICE_TEXTS[kind].text;
  useEffect(() => {
    // It comes and goes with every page; what helps is said where it is read.
    if (kind !== 'loading') announce(title);
  }, [announce, kind, title]);

  async function resume(): Promise<void> {
    const isSaved = await actions.resume();
    setFailed(!isSaved);
    if (!isSaved) announce(text('common.notSaved'));
  }

  const help = HELP[kind];
  const act = {
    resume: () => void resume(),
    reload: actions.reload,
    sites: actions.openSites,
    options: actions.openOptions,
  };
  return (
    <section className="page-notice" data-notice={kind} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {textKey !== undefined && <p>{text(textKey)}</p>}
      {help !== undefined && (
        <button type="button" className="button" onClick={act[help.act]}>
          {text(help.label)}
        </button>
      )}
      {isFailed && <p className="problem">{text('common.notSaved')}</p>}
    </section>
  );
}

interface Help {
  readonly act: 'resume' | 'reload' | 'sites' | 'options';
  readonly label: TextKey;
}

const HELP: { readonly [kind in PageNoticeKind]: Help | undefined } = {
  loading: undefined,
  'other-site': { act: 'sites', label: 'panel.notice.addSite' },
  'not-answering': { act: 'reload', label: 'panel.notice.reload' },
  paused: { act: 'resume', label: 'panel.notice.resume' },
  'no-document': undefined,
  'no-glossary': { act: 'options', label: 'common.openOptions' },
};
