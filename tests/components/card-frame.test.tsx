import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Translate } from '../../components/ui/use-text.ts';
import { acceptGreeting } from '../../entrypoints/card/accept-greeting.ts';
import { CardApp, type CardServices } from '../../entrypoints/card/CardApp.tsx';
import { copyToClipboard } from '../../entrypoints/card/copy-to-clipboard.ts';
import { loadView, type CardSources } from '../../entrypoints/card/load-view.ts';
import { reportPresence } from '../../entrypoints/card/report-presence.ts';
import { serveCard, type Shown } from '../../entrypoints/card/serve-card.ts';
import type { CardView } from '../../lib/core/card/card-view.ts';
import type { ShowRequest, Subject, ToPage } from '../../lib/core/card/protocol.ts';
import { err, ok } from '../../lib/core/result.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { catalogueTranslate } from './catalogue.ts';
import { fakeActions } from './render-card.tsx';
import { DRIFT } from './sample-entries.ts';
import { PROFILES } from './sample-profiles.ts';

afterEach(cleanup);

const TERM: Subject = { kind: 'term', generation: 4, entry: 7, text: 'model drift' };

function show(request: number, subject: Subject = TERM, fields: Partial<ShowRequest> = {}): ShowRequest {
  return {
    type: 'show',
    request,
    subject,
    context: { text: '', heading: '', domains: {} },
    position: null,
    focus: false,
    theme: 'light',
    maxWidth: 400,
    maxHeight: 400,
    ...fields,
  };
}

/** Lets messages of a channel and the promises behind them arrive. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** How often a greeting that comes twice is accepted where `key` is stored. */
async function greetTwice(data: unknown, key: string | undefined, withPort: boolean): Promise<number> {
  const accept = vi.fn<(port: MessagePort) => void>();
  acceptGreeting(window, () => Promise.resolve(key), accept);
  const { port1 } = new MessageChannel();
  const greeting = { data, ports: withPort ? [port1] : [] };
  window.dispatchEvent(Object.assign(new Event('message'), greeting));
  window.dispatchEvent(Object.assign(new Event('message'), greeting));
  await settle();
  port1.close();
  return accept.mock.calls.length;
}

describe('the greeting', () => {
  test.each([
    ['the right key, once', { type: 'parlance-card', key: 'k' }, 'k', true, 1],
    ['a wrong key', { type: 'parlance-card', key: 'x' }, 'k', true, 0],
    ['no key stored', { type: 'parlance-card', key: 'undefined' }, undefined, true, 0],
    ['another message', { type: 'other', key: 'k' }, 'k', true, 0],
    ['no message at all', null, 'k', true, 0],
    ['no port', { type: 'parlance-card', key: 'k' }, 'k', false, 0],
  ])('%s', async (_, data, key, withPort, accepted) => {
    expect(await greetTwice(data, key, withPort)).toBe(accepted);
  });
});

describe('serving', () => {
  const channels: MessageChannel[] = [];
  afterEach(() => {
    for (const { port1, port2 } of channels.splice(0)) {
      port1.close();
      port2.close();
    }
  });

  function serve(load: (request: ShowRequest) => Promise<CardView>) {
    const channel = new MessageChannel();
    channels.push(channel);
    const drawn: (Shown | null)[] = [];
    const answers: unknown[] = [];
    channel.port1.addEventListener('message', (event) => {
      answers.push(event.data);
    });
    channel.port1.start();
    serveCard(channel.port2, load, (shown) => {
      drawn.push(shown);
    });
    return { drawn, answers, post: (message: unknown) => channel.port1.postMessage(message) };
  }

  test('is ready at once, draws what is asked for, and hides', async () => {
    const { drawn, answers, post } = serve(() => Promise.resolve({ kind: 'unknown', text: 'QBRT' }));
    post(show(1));
    await settle();
    post({ type: 'hide' });
    await settle();
    expect(answers).toEqual([{ type: 'ready' }]);
    expect(drawn).toEqual([{ request: show(1), view: { kind: 'unknown', text: 'QBRT' } }, null]);
  });

  test('drops data for an older request, and after hide', async () => {
    const waiting: ((view: CardView) => void)[] = [];
    const { drawn, post } = serve(() => new Promise((resolve) => waiting.push(resolve)));
    post(show(1));
    post(show(2));
    await settle();
    waiting[1]?.({ kind: 'unknown', text: 'second' });
    waiting[0]?.({ kind: 'unknown', text: 'first' });
    await settle();
    expect(drawn.map((shown) => shown?.request.request)).toEqual([2]);
    post(show(3));
    await settle();
    post({ type: 'hide' });
    await settle();
    waiting[2]?.({ kind: 'unknown', text: 'third' });
    await settle();
    expect(drawn.slice(1)).toEqual([null]);
  });

  test('a bug while loading is shown, not thrown', async () => {
    const { drawn, post } = serve(() => Promise.reject(new Error('bug')));
    post(show(1));
    await settle();
    expect(drawn[0]?.view).toEqual({ kind: 'failed', reason: 'crashed' });
  });

  test.each([[null], ['show'], [{ type: 'show' }], [{ type: 'other' }], [{ ...show(1), subject: {} }]])(
    'ignores %j',
    async (message) => {
      const { drawn, post } = serve(() => Promise.resolve({ kind: 'unknown', text: '' }));
      post(message);
      await settle();
      expect(drawn).toEqual([]);
    },
  );
});

describe('loading', () => {
  const sources: CardSources = {
    readEntry: () => Promise.resolve(ok(DRIFT)),
    loadSettings: () => Promise.resolve(ok({ ...DEFAULT_SETTINGS, role: 'cx', known: ['model-drift'] })),
    loadShortcuts: () =>
      Promise.resolve(
        ok([
          { name: 'next-term', keys: 'Alt+N' },
          { name: 'previous-term', keys: '' },
        ]),
      ),
    readSources: () => Promise.resolve(ok([])),
    buildProposal: () => Promise.resolve({ url: 'https://propose.example/' }),
    mayOwn: () => Promise.resolve(false),
  };

  test('a term, by generation and place, for the reader', async () => {
    const readEntry = vi.fn<CardSources['readEntry']>(sources.readEntry);
    const view = await loadView(show(1), { ...sources, readEntry });
    expect(readEntry).toHaveBeenCalledWith(4, 7);
    expect(view).toMatchObject({ kind: 'term', term: { id: 'model-drift', known: true } });
    expect(view.kind === 'term' && view.term.roles[0]).toBe('cx');
  });

  test('settings that cannot be read leave the explanation', async () => {
    const view = await loadView(show(1), {
      ...sources,
      loadSettings: () => Promise.resolve(err('unreadable')),
    });
    expect(view).toMatchObject({ kind: 'term', term: { known: false } });
  });

  test.each(['missing', 'unreadable'] as const)(
    'an entry that is %s is a view that says so',
    async (reason) => {
      const view = await loadView(show(1), { ...sources, readEntry: () => Promise.resolve(err(reason)) });
      expect(view).toEqual({ kind: 'failed', reason });
    },
  );

  test('an acronym needs no data', async () => {
    expect(await loadView(show(1, { kind: 'unknown', text: 'QBRT' }), sources)).toEqual({
      kind: 'unknown',
      text: 'QBRT',
    });
  });

  test('where nothing stands, the keys that are set', async () => {
    const nothing: Subject = { kind: 'nothing', text: 'fox' };
    expect(await loadView(show(1, nothing), sources)).toEqual({
      kind: 'nothing',
      text: 'fox',
      keys: { next: 'Alt+N' },
    });
    const without = { ...sources, loadShortcuts: () => Promise.resolve(err('unreadable')) };
    expect(await loadView(show(1, nothing), without)).toEqual({ kind: 'nothing', text: 'fox', keys: {} });
  });
});

describe('the frame', () => {
  const sent: ToPage[] = [];
  const send = (message: ToPage): void => {
    sent.push(message);
  };
  const services: CardServices = {
    actions: fakeActions(),
    optionsAddress: 'https://options.example/',
    translate: catalogueTranslate(),
    loadRoleProfiles: () => Promise.resolve(ok(PROFILES)),
    loadPanelAccess: () => Promise.resolve(null),
    send,
  };
  beforeEach(() => {
    sent.length = 0;
  });

  function app(shown: Shown | null) {
    return <CardApp shown={shown} services={services} />;
  }

  test('renders nothing while nothing is shown', () => {
    const { container, rerender } = render(
      app({ request: show(1), view: { kind: 'unknown', text: 'QBRT' } }),
    );
    expect(screen.getByRole('dialog')).toBeTruthy();
    rerender(app(null));
    expect(container.textContent).toBe('');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('answers every request with its size', () => {
    const view: CardView = { kind: 'unknown', text: 'QBRT' };
    const { rerender } = render(app({ request: show(1), view }));
    rerender(app({ request: show(2), view }));
    expect(sent).toMatchObject([
      { type: 'size', request: 1 },
      { type: 'size', request: 2 },
    ]);
  });

  test('keeps within the room it is given', () => {
    render(
      app({
        request: show(1, TERM, { maxWidth: 250, maxHeight: 200 }),
        view: { kind: 'unknown', text: 'Q' },
      }),
    );
    const { style } = screen.getByRole('dialog');
    expect([style.minWidth, style.maxWidth, style.maxHeight]).toEqual(['250px', '250px', '200px']);
  });

  test('tells when pointer and focus come and go, and closes on Esc', () => {
    reportPresence(window, send);
    fireEvent.pointerEnter(document.documentElement);
    fireEvent.pointerLeave(document.documentElement);
    fireEvent.focus(window);
    fireEvent.blur(window);
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(sent).toEqual([
      { type: 'pointer', inside: true },
      { type: 'pointer', inside: false },
      { type: 'focus', inside: true },
      { type: 'focus', inside: false },
      { type: 'close' },
    ]);
  });

  test('a bug in the card leaves a card that says so', () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const translate = catalogueTranslate();
    const broken: Translate = (key, values) =>
      translate(key === 'unknown.advice' ? 'no such text' : key, values);
    const shown: Shown = { request: show(1), view: { kind: 'unknown', text: 'QBRT' } };
    render(<CardApp shown={shown} services={{ ...services, translate: broken }} />);
    expect(screen.getByText(/Something went wrong in this card/)).toBeTruthy();
    silence.mockRestore();
  });
});

describe('the clipboard', () => {
  const payload = { plain: 'plain', html: '<p>html</p>' };

  afterEach(() => {
    Reflect.deleteProperty(document, 'execCommand');
  });

  function withCommand(command: () => boolean): boolean {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: command });
    return copyToClipboard(document, payload);
  }

  test('gets both flavours', () => {
    const data = new Map<string, string>();
    const clipboardData = { setData: (type: string, text: string) => data.set(type, text) };
    const done = withCommand(() => {
      document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
      return true;
    });
    expect(done).toBe(true);
    expect([...data]).toEqual([
      ['text/plain', 'plain'],
      ['text/html', '<p>html</p>'],
    ]);
  });

  test.each([
    ['refuses', () => false],
    ['does nothing', () => true],
    [
      'throws',
      () => {
        throw new Error('blocked');
      },
    ],
  ])('a browser that %s is reported', (_, command) => {
    expect(withCommand(command)).toBe(false);
  });
});
