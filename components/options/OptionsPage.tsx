import { Fragment, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useText } from '../ui/use-text.ts';
import type { OptionsView, ViewAddress } from './options-views.ts';

interface OptionsPageProps {
  readonly views: readonly OptionsView[];
  readonly address: ViewAddress;
  /** What every view must show, such as a glossary that failed. */
  readonly notice?: ReactNode;
}

/** The options page: a menu, and the view that the address names. */
export function OptionsPage({ views, address, notice }: OptionsPageProps): ReactNode {
  const text = useText();
  const current = views.find(({ id }) => id === address.view) ?? views[0];
  const { main, heading } = useFocusOnChange(current?.id);
  const tabTitle = text('options.tabTitle', { view: current?.title ?? '' });
  useEffect(() => {
    document.title = tabTitle;
  }, [tabTitle]);
  if (current === undefined) return null;
  return (
    <div className="options">
      <Menu views={views} current={current} />
      <main ref={main} className="options-view">
        <div className="options-head">
          <h1 ref={heading} tabIndex={-1}>
            {address.welcome ? text('options.welcome.title') : current.title}
          </h1>
          {address.welcome && <p className="lead">{text('options.welcome.lead')}</p>}
        </div>
        {notice}
        <Fragment key={current.id}>{current.content}</Fragment>
      </main>
    </div>
  );
}

interface MenuProps {
  readonly views: readonly OptionsView[];
  readonly current: OptionsView;
}

function Menu({ views, current }: MenuProps): ReactNode {
  const text = useText();
  return (
    <header className="options-menu">
      <p className="options-name">{text('extName')}</p>
      <nav aria-label={text('options.menu')}>
        <ul>
          {views.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current.id ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

interface FocusTargets {
  readonly main: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/**
 * Moves the focus to the heading when another view is shown, as a browser does with a new page: what was focused
 * may be gone. A control of the new view that took the focus itself keeps it.
 */
function useFocusOnChange(view: string | undefined): FocusTargets {
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (main.current?.contains(document.activeElement) === true) return;
    heading.current?.focus();
    scrollTo(0, 0);
  }, [view]);
  return { main, heading };
}
