import { applyOutlineDelta } from '../../lib/core/panel/outline-delta.ts';
import { readFromPanelPage } from '../../lib/core/panel/page-message-schema.ts';
import {
  NOTHING_WATCHED,
  type DocumentMessage,
  type FromPanelPage,
  type OutlineMessage,
  type TermsMessage,
  type ToPanelPage,
  type Watched,
} from '../../lib/core/panel/protocol.ts';
import type { Outline } from '../../lib/core/spec/outline.ts';
import type { PageLink, PageLinkListeners } from '../../lib/platform/panel-link.ts';

/** What is known of the page in a tab. A new object with every change, its parts the same while they do not change. */
export interface PageSnapshot {
  /** `connecting`: asked for the first time; `lost`: nobody answers (any more). */
  readonly link: 'connecting' | 'connected' | 'lost';
  readonly document: DocumentMessage | null;
  /** Belongs to `document`, as `outline` does; `null` until it has been read. */
  readonly terms: TermsMessage | null;
  readonly outline: Outline | null;
}

/** What the page answers to something that was asked for. */
export type PageAnswer = Extract<FromPanelPage, { type: 'walked' | 'went' | 'selection' }>;

export const NO_PAGE: PageSnapshot = { link: 'connecting', document: null, terms: null, outline: null };

type FollowTab = (tabId: number, listeners: PageLinkListeners, signal: AbortSignal) => PageLink;

/**
 * The page in one tab, through all its navigations; a store for `useSyncExternalStore`. It is connected for as long
 * as somebody is subscribed.
 */
export class PageStore {
  readonly #tabId: number;
  readonly #followTab: FollowTab;
  #link: PageLink | undefined;
  #connected = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #answerListeners = new Set<(answer: PageAnswer) => void>();
  #watched = NOTHING_WATCHED;
  #snapshot = NO_PAGE;

  constructor(tabId: number, followTab: FollowTab) {
    this.#tabId = tabId;
    this.#followTab = followTab;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#link === undefined) this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#disconnect();
    };
  };

  readonly read = (): PageSnapshot => this.#snapshot;

  /** Says what the panel shows now, so that the page does no more than that. */
  watch(watched: Watched): void {
    if (watched.terms === this.#watched.terms && watched.outline === this.#watched.outline) return;
    this.#watched = watched;
    this.#tellWatched();
  }

  /** Nothing happens while no page is connected. */
  readonly send = (message: ToPanelPage): void => this.#link?.send(message);

  /** Calls `listener` with what the page answers, until `signal` aborts. */
  readonly onAnswer = (listener: (answer: PageAnswer) => void, signal: AbortSignal): void => {
    this.#answerListeners.add(listener);
    signal.addEventListener('abort', () => this.#answerListeners.delete(listener));
  };

  #connect(): void {
    this.#connected = new AbortController();
    this.#link = this.#followTab(
      this.#tabId,
      {
        onMessage: (message) => this.#receive(message),
        // In the very first call the link is not there yet.
        onConnected: () => queueMicrotask(() => this.#tellWatched()),
        onLost: () => this.#change({ ...NO_PAGE, link: 'lost' }),
      },
      this.#connected.signal,
    );
  }

  #disconnect(): void {
    this.#connected.abort();
    this.#link = undefined;
    this.#snapshot = NO_PAGE;
  }

  #tellWatched(): void {
    this.#link?.send({ type: 'watch', watched: this.#watched });
  }

  #receive(value: unknown): void {
    const message = readFromPanelPage(value);
    if (message === undefined) return;
    switch (message.type) {
      case 'document': {
        const isSame = message.number === this.#snapshot.document?.number;
        const { terms, outline } = isSame ? this.#snapshot : NO_PAGE;
        this.#change({ link: 'connected', document: message, terms, outline });
        return;
      }
      case 'terms':
        if (message.document === this.#snapshot.document?.number) {
          this.#change({ ...this.#snapshot, terms: message });
        }
        return;
      case 'outline':
        this.#receiveOutline(message);
        return;
      case 'walked':
      case 'went':
      case 'selection':
        for (const listener of this.#answerListeners) listener(message);
        return;
      default:
        message satisfies never;
    }
  }

  #receiveOutline(delta: OutlineMessage): void {
    if (delta.document !== this.#snapshot.document?.number) return;
    const outline = applyOutlineDelta(this.#snapshot.outline ?? undefined, delta);
    if (outline !== undefined) {
      this.#change({ ...this.#snapshot, outline });
      return;
    }
    // It does not fit what is here: the page sends all of it to a panel that begins to watch.
    this.#link?.send({ type: 'watch', watched: { ...this.#watched, outline: false } });
    this.#tellWatched();
  }

  #change(snapshot: PageSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
