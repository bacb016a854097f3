import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Role } from '../../lib/core/role.ts';
import { Icon } from '../ui/Icon.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard, type FocusTarget } from './card-context.ts';
import { WalkButtons } from './WalkButtons.tsx';

/** The card is as wide as its text, within these bounds (CSS pixels). */
const MIN_WIDTH = 280;
const MAX_WIDTH = 380;
/** With less room than this, head and foot scroll with the rest. */
const COMPACT_HEIGHT = 260;
/** Narrower than this, the tabs stand closer. */
const NARROW_WIDTH = 320;

/** The chosen tab tells role and place in the tabs, and its arrow keys are what one wants next. */
const FOCUS_SELECTORS = {
  content: '[role="tab"][aria-selected="true"]',
  next: '[data-walk="next"]',
  previous: '[data-walk="previous"]',
} as const satisfies Record<FocusTarget, string>;

interface CardShellProps {
  readonly title: ReactNode;
  /** One quiet line under the title. */
  readonly subtitle?: ReactNode;
  /** Id of the text that is read along with the title when the focus enters. */
  readonly leadId: string;
  readonly term?: string;
  readonly role?: Role;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every card: a dialog with a name, the way out, and a middle that scrolls. */
export function CardShell({
  title,
  subtitle,
  leadId,
  term,
  role,
  footer,
  children,
}: CardShellProps): ReactNode {
  const text = useText();
  const { focusOn, maxWidth, maxHeight, position, actions } = useCard();
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const positionId = useId();

  useLayoutEffect(() => {
    if (focusOn === null) return undefined;
    const enter = (): void => {
      const target = root.current?.querySelector<HTMLElement>(FOCUS_SELECTORS[focusOn]) ?? root.current;
      target?.focus({ preventScroll: true });
    };
    enter();
    // A frame that was hidden until now could not take it yet: the page gives it the focus once it is in place.
    const mounted = new AbortController();
    const onFocus = (): void => {
      if (document.activeElement === document.body) enter();
    };
    window.addEventListener('focus', onFocus, { signal: mounted.signal });
    return () => {
      mounted.abort();
    };
  }, [focusOn]);

  const width = maxWidth > 0 ? Math.min(MAX_WIDTH, maxWidth) : MAX_WIDTH;
  const height = maxHeight > 0 ? maxHeight : undefined;
  return (
    <div
      ref={root}
      className="card"
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={position === null ? leadId : `${positionId} ${leadId}`}
      tabIndex={-1}
      data-card-term={term}
      data-card-role={role}
      data-compact={height !== undefined && height < COMPACT_HEIGHT ? '' : undefined}
      data-narrow={width < NARROW_WIDTH ? '' : undefined}
      style={{ minWidth: Math.min(MIN_WIDTH, width), maxWidth: width, maxHeight: height }}
    >
      <header className="card-head">
        <h1 className="card-title" id={titleId}>
          {title}
        </h1>
        <div className="card-tools">
          <WalkButtons positionId={positionId} />
          <button
            type="button"
            className="icon-button"
            aria-label={text('common.close')}
            onClick={actions.close}
          >
            <Icon name="close" />
          </button>
        </div>
        {subtitle !== undefined && <p className="card-subtitle dotted">{subtitle}</p>}
      </header>
      <div className="card-body">{children}</div>
      {footer !== undefined && <footer className="card-foot">{footer}</footer>}
    </div>
  );
}
