import { useEffect, useEffectEvent } from 'react';
import type { SelectionOutcome } from '../../components/panel/restate/restate-state.ts';
import type { PanelRequest } from '../../lib/core/panel/panel-request.ts';
import type { Passage } from '../../lib/core/panel/protocol.ts';
import type { PanelPage } from './panel-page.ts';

/** How long a page has to tell what is selected, milliseconds. */
const ANSWER_MS = 2_000;

/** How far each request was served: the view is mounted anew each time somebody looks at it. */
const served = new WeakMap<PanelRequest, 'shown' | 'asked'>();

/** Counts up: a late answer to an earlier question is none to this one. */
let lastRequest = 0;

/**
 * Takes the page's selection, when asked to and when a menu or shortcut asked for it. `onTaken` gets what is selected.
 * A menu knows the words alone; they are there at once, and the page, once it answers, tells their paragraphs and
 * heading. A shortcut knows nothing.
 */
export function useRestateSelection(
  { link, send, onAnswer }: Pick<PanelPage, 'link' | 'send' | 'onAnswer'>,
  request: PanelRequest | undefined,
  onTaken: (passage: Passage) => void,
): () => Promise<SelectionOutcome> {
  const take = useEffectEvent(onTaken);

  useEffect(() => {
    if (request === undefined || served.get(request) === 'asked') return;
    const { passage } = request;
    if (passage !== undefined && !served.has(request)) take(passage);
    served.set(request, link === 'connecting' ? 'shown' : 'asked');
    if (link === 'connecting') return;
    void askSelection({ send, onAnswer }).then((selection) => {
      if (selection === undefined || selection.blocks.length === 0) return;
      // What is selected by now may be something else than what a menu was opened for.
      if (passage === undefined || isSameText(selection, passage)) take(selection);
    });
  }, [request, link, send, onAnswer]);

  return async () => {
    const selection = link === 'lost' ? undefined : await askSelection({ send, onAnswer });
    if (selection === undefined) return 'no-page';
    if (selection.blocks.length === 0) return 'nothing';
    onTaken(selection);
    return 'taken';
  };
}

/** What is selected on the page; `undefined` when it does not answer. */
function askSelection({
  send,
  onAnswer,
}: Pick<PanelPage, 'send' | 'onAnswer'>): Promise<Passage | undefined> {
  const { promise, resolve } = Promise.withResolvers<Passage | undefined>();
  const signal = AbortSignal.timeout(ANSWER_MS);
  signal.addEventListener('abort', () => {
    resolve(undefined);
  });
  lastRequest += 1;
  const request = lastRequest;
  onAnswer((answer) => {
    if (answer.type === 'selection' && answer.request === request) resolve(answer.passage);
  }, signal);
  send({ type: 'read-selection', request });
  return promise;
}

/** Browsers tell a menu the selection with its white space changed. */
function isSameText(one: Passage, other: Passage): boolean {
  const plain = ({ blocks }: Passage): string => blocks.join('').replace(/\s+/g, '');
  const [a, b] = [plain(one), plain(other)];
  // Either may have been cut.
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}
