import { useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { hostOf } from './host-of.ts';

interface PausedSitesProps {
  /** Origins. */
  readonly paused: readonly string[];
  /** Resolves to whether it was saved. */
  readonly onResume: (origin: string) => Promise<boolean>;
}

/** The sites on which the reader paused the marks, each with the way back. */
export function PausedSites({ paused, onResume }: PausedSitesProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const [refused, setRefused] = useState(false);

  async function resume(origin: string): Promise<void> {
    const resumed = await onResume(origin);
    setRefused(!resumed);
    if (!resumed) return;
    // The button that was pressed is gone with its line.
    heading.current?.focus();
    announce(text('sites.paused.resumed', { site: hostOf(origin) }));
  }

  return (
    <div className="sites-part">
      <h3 ref={heading} tabIndex={-1}>
        {text('sites.paused.title')}
      </h3>
      {paused.length === 0 ? (
        <p className="quiet">{text('sites.paused.none')}</p>
      ) : (
        <ul className="sites">
          {paused.map((origin) => (
            <li key={origin} className="site-line">
              <bdi className="site-name">{hostOf(origin)}</bdi>
              <button
                type="button"
                className="plain-button"
                aria-label={text('sites.action.resumeOf', { site: hostOf(origin) })}
                onClick={() => void resume(origin)}
              >
                {text('sites.action.resume')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </div>
  );
}
