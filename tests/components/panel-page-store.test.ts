import { describe, expect, test, vi } from 'vitest';
import { NO_PAGE, PageStore, type PageAnswer } from '../../entrypoints/sidepanel/page-store.ts';
import type { ToPanelPage } from '../../lib/core/panel/protocol.ts';
import type { PageLinkListeners } from '../../lib/platform/panel-link.ts';

const document = (number: number) => ({ type: 'document', number, document: null, reason: null });
const terms = (number: number) => ({
  type: 'terms',
  document: number,
  generation: 1,
  terms: [],
  unknown: [],
  defined: [],
});
const section = (id: string) => ({ id, level: 1, heading: id, source: 'heading', blocks: [] });
const outline = (number: number, fields: object) => ({
  type: 'outline',
  document: number,
  isWhole: true,
  title: 'T',
  partial: false,
  preamble: [],
  order: [],
  changed: [],
  ...fields,
});

/** A store over a page that the test plays. */
function connect() {
  const sent: ToPanelPage[] = [];
  const links: { tabId: number; listeners: PageLinkListeners; signal: AbortSignal }[] = [];
  const store = new PageStore(7, (tabId, listeners, signal) => {
    links.push({ tabId, listeners, signal });
    listeners.onConnected();
    return { send: (message) => sent.push(message) };
  });
  const changed = vi.fn<() => void>();
  const unsubscribe = store.subscribe(changed);
  const receive = (message: unknown): void => links.at(-1)?.listeners.onMessage(message);
  return { store, sent, links, changed, unsubscribe, receive };
}

describe('the page behind the panel', () => {
  test('is connected for as long as somebody looks', async () => {
    const { store, links, sent, unsubscribe, receive } = connect();
    expect(links.map(({ tabId }) => tabId)).toEqual([7]);
    await Promise.resolve();
    expect(sent).toEqual([{ type: 'watch', watched: { terms: false, outline: false } }]);
    receive(document(1));
    const second = store.subscribe(() => undefined);
    expect(links).toHaveLength(1);
    unsubscribe();
    expect(links[0]?.signal.aborted).toBe(false);
    second();
    expect(links[0]?.signal.aborted).toBe(true);
    expect(store.read()).toBe(NO_PAGE);
    store.subscribe(() => undefined);
    expect(links).toHaveLength(2);
  });

  test('is told what is watched, once for each change and anew when it is connected again', async () => {
    const { store, sent, links } = connect();
    store.watch({ terms: true, outline: false });
    store.watch({ terms: true, outline: false });
    await Promise.resolve();
    links[0]?.listeners.onConnected();
    await Promise.resolve();
    const watched = { type: 'watch', watched: { terms: true, outline: false } };
    expect(sent).toEqual([watched, watched, watched]);
  });

  test('is known by its messages; what belongs to another document or is no message is left out', () => {
    const { store, receive, changed } = connect();
    expect(store.read()).toEqual(NO_PAGE);
    receive(document(1));
    receive(terms(1));
    expect(store.read()).toMatchObject({
      link: 'connected',
      document: { number: 1 },
      terms: { document: 1 },
    });
    const before = store.read();
    for (const other of [terms(2), outline(2, {}), { type: 'terms' }, null, 'x']) receive(other);
    expect(store.read()).toBe(before);
    expect(changed).toHaveBeenCalledTimes(2);
    receive(document(1));
    expect(store.read().terms).toBe(before.terms);
    receive(document(2));
    expect(store.read().terms).toBeNull();
  });

  test('has an outline that changes by its parts, and asks for all of it when a part does not fit', async () => {
    const { store, receive, sent } = connect();
    store.watch({ terms: false, outline: true });
    await Promise.resolve();
    receive(document(1));
    receive(outline(1, { order: ['a', 'b'], changed: [section('a'), section('b')] }));
    const [a] = store.read().outline?.sections ?? [];
    receive(outline(1, { isWhole: false, order: ['a', 'c'], changed: [section('c')] }));
    expect(store.read().outline?.sections.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(store.read().outline?.sections[0]).toBe(a);
    sent.length = 0;
    receive(outline(1, { isWhole: false, order: ['a', 'z'] }));
    expect(sent).toEqual([
      { type: 'watch', watched: { terms: false, outline: false } },
      { type: 'watch', watched: { terms: false, outline: true } },
    ]);
    expect(store.read().outline?.sections.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('that is lost leaves nothing behind', () => {
    const { store, receive, links } = connect();
    receive(document(1));
    receive(terms(1));
    links[0]?.listeners.onLost();
    expect(store.read()).toEqual({ ...NO_PAGE, link: 'lost' });
  });

  test('answers whoever listens, until they no longer do', () => {
    const { store, receive } = connect();
    const answers: PageAnswer[] = [];
    const listening = new AbortController();
    store.onAnswer((answer) => answers.push(answer), listening.signal);
    receive({ type: 'went', shown: true });
    listening.abort();
    receive({ type: 'went', shown: false });
    expect(answers).toEqual([{ type: 'went', shown: true }]);
  });
});
