import type { CardGreeting, ToCard, ToPage } from '../core/card/protocol.ts';
import { readToPage } from '../core/card/read-message.ts';

export interface CardLinkOptions {
  readonly frame: HTMLIFrameElement;
  /** Origin of the extension's pages: the greeting goes to no other document. */
  readonly origin: string;
  /** Proves to the card that a content script of ours speaks. */
  readonly key: string;
  readonly onMessage: (message: ToPage) => void;
  readonly signal: AbortSignal;
}

/**
 * The channel to the card's document. Greets whenever the frame has loaded, also after a reload by a move on the
 * page; what the newest message asks to be shown is said again then, since it may have gone to the old document.
 */
export class CardLink {
  readonly #options: CardLinkOptions;
  #port: MessagePort | undefined;
  #isReady = false;
  #newest: ToCard | undefined;

  constructor(options: CardLinkOptions) {
    this.#options = options;
    options.frame.addEventListener('load', () => this.#greet(), { signal: options.signal });
    options.signal.addEventListener('abort', () => this.#port?.close());
  }

  send(message: ToCard): void {
    this.#newest = message;
    if (this.#isReady) this.#port?.postMessage(message);
  }

  #greet(): void {
    this.#port?.close();
    this.#isReady = false;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#receive(data));
    port1.start();
    const greeting: CardGreeting = { type: 'parlance-card', key: this.#options.key };
    this.#options.frame.contentWindow?.postMessage(greeting, this.#options.origin, [port2]);
  }

  #receive(data: unknown): void {
    const message = readToPage(data);
    if (message === undefined) return;
    if (message.type === 'ready') {
      this.#isReady = true;
      if (this.#newest?.type === 'show') this.#port?.postMessage(this.#newest);
    }
    this.#options.onMessage(message);
  }
}
