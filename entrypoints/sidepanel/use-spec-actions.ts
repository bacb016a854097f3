import { useMemo } from 'react';
import type { SpecActions } from '../../components/panel/spec/spec-state.ts';
import type { ToPanelPage } from '../../lib/core/panel/protocol.ts';
import type { SpecPlace } from '../../lib/core/settings/template-choices.ts';
import { chooseTemplate } from '../../lib/platform/template-choices.ts';
import { copyText } from './copy-text.ts';
import type { PanelPage, ViewProps } from './panel-page.ts';

/** How long a page has to answer that it shows a place, milliseconds. A tab that was closed never does. */
const ANSWER_MS = 3_000;

/** What can be done in the spec view; the same object while page and place are the same. */
export function useSpecActions(
  { send, onAnswer }: Pick<PanelPage, 'send' | 'onAnswer'>,
  place: SpecPlace | undefined,
  showTerms: ViewProps['showTerms'],
): SpecActions {
  const origin = place?.origin;
  const space = place?.space;
  return useMemo(() => {
    const go = (message: ToPanelPage): Promise<boolean> => askPage({ send, onAnswer }, message);
    return {
      goToSection: (id) => go({ type: 'go-to-section', id }),
      goToPlace: (after) => go({ type: 'go-to-place', after }),
      async chooseTemplate(id) {
        if (origin === undefined || space === undefined) return false;
        return (await chooseTemplate({ origin, space }, id)).ok;
      },
      copy: (text) => copyText(document, text),
      showTerms: (filter) => {
        showTerms(filter === 'unknown' ? null : filter.notKnownTo);
      },
    };
  }, [send, onAnswer, origin, space, showTerms]);
}

/** Whether the page could show the place that `message` asks for. */
function askPage(
  { send, onAnswer }: Pick<PanelPage, 'send' | 'onAnswer'>,
  message: ToPanelPage,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const signal = AbortSignal.timeout(ANSWER_MS);
  signal.addEventListener('abort', () => {
    resolve(false);
  });
  onAnswer((answer) => {
    if (answer.type === 'went') resolve(answer.shown);
  }, signal);
  send(message);
  return promise;
}
