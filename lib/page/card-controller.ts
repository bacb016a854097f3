import type { CardTheme, ShowRequest, Subject, ToPage, WalkPosition } from '../core/card/protocol.ts';
import type { SenseContext } from '../core/restating/sense-choice.ts';
import { CardHost, FRAME_BORDER } from './card-host.ts';
import { CardLink } from './card-link.ts';
import { closeOnEscape } from './close-on-escape.ts';
import { viewportSize, type Point, type Size } from './geometry.ts';
import { boxesOf, toLiveRange } from './hit-test.ts';
import { modalContainer } from './modal-container.ts';
import { placeCard, roomForCard } from './place-card.ts';
import { oncePerFrame } from './trailing-call.ts';

/** Size the frame gets before the card has measured itself. */
const FIRST_SIZE = { width: 380, height: 240 };

/** A card for what is nowhere on the page (an empty selection) stands this far from the top. */
const DETACHED_TOP = 24;

/** Each return loads the frame anew: against a page that keeps removing it, that would go on for ever. */
const MOST_RETURNS = 5;

export interface CardAddress {
  readonly url: string;
  readonly origin: string;
  readonly key: string;
  readonly title: string;
}

export interface CardRequest {
  readonly subject: Subject;
  readonly context: SenseContext;
  /** The words; `undefined` where there are none to point at. */
  readonly range: StaticRange | undefined;
  readonly position: WalkPosition | null;
  readonly focus: boolean;
  readonly theme: CardTheme;
  readonly pointer?: Point | undefined;
  /** Opened by resting the pointer: the card goes when the pointer does. */
  readonly followsPointer: boolean;
}

export interface CardListeners {
  readonly onPointer: (inside: boolean) => void;
  readonly onWalk: (step: 1 | -1) => void;
}

/** Shows and places the card. Made when the page has its first mark, then kept warm. */
export class CardController {
  readonly #listeners: CardListeners;
  readonly #signal: AbortSignal;
  readonly #host: CardHost;
  readonly #link: CardLink;
  readonly #reposition: () => void;
  #request = 0;
  /** How often the host was put back since a card was last asked for. */
  #returns = 0;
  #open: CardRequest | undefined;
  /** Ends with the card that is open. */
  #opened = new AbortController();
  /** What the card was last told. */
  #told: ShowRequest | undefined;
  /** The words as they were when the card was opened. */
  #openWords = '';
  #size: Size = FIRST_SIZE;
  /** Whether the card has told its size since it was opened: until then it is not shown. */
  #isMeasured = false;
  #hasFocus = false;
  /** The request that the frame was given the focus for: later sizes of it leave the focus where it is. */
  #focusedFor = 0;
  #returnTo: HTMLElement | undefined;

  constructor(address: CardAddress, listeners: CardListeners, signal: AbortSignal) {
    this.#listeners = listeners;
    this.#signal = signal;
    this.#host = new CardHost(address.url, address.title);
    this.#link = new CardLink({
      frame: this.#host.frame,
      origin: address.origin,
      key: address.key,
      onMessage: (message) => this.#onMessage(message),
      signal,
    });
    this.#reposition = oncePerFrame(() => void this.#place(), signal);
    const passive = { capture: true, passive: true, signal };
    addEventListener('scroll', this.#reposition, passive);
    addEventListener('resize', this.#reposition, passive);
    addEventListener('pointerdown', (event) => this.#onPointerDown(event), passive);
    signal.addEventListener('abort', () => this.#host.remove());
    this.#host.moveTo(document.documentElement);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Whether the card goes when the pointer does; not once the reader has gone into it. */
  get followsPointer(): boolean {
    return this.#open?.followsPointer === true && !this.#hasFocus;
  }

  /** Whether the reader has gone into the card: then the pointer's ways do not close it. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  show(request: CardRequest): void {
    this.#returns = 0;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== this.#host.element) this.#returnTo = active;
    if (this.#open === undefined) {
      this.#opened = new AbortController();
      closeOnEscape(() => this.close(), AbortSignal.any([this.#opened.signal, this.#signal]));
    }
    // Words without a box (selected in a text field, say) are nothing to point at.
    const { range } = request;
    this.#open = { ...request, range: range !== undefined && boxesOf(range).length > 0 ? range : undefined };
    this.#openWords = wordsOf(this.#open.range);
    this.#request += 1;
    const hasMoved = this.#host.moveTo(modalContainer(range?.startContainer));
    if (hasMoved || !this.#host.isOpen) {
      this.#isMeasured = false;
      this.#host.open();
      this.#host.prepare(FIRST_SIZE.width, FIRST_SIZE.height);
    }
    const room = this.#room();
    this.#tell({
      type: 'show',
      request: this.#request,
      subject: request.subject,
      context: request.context,
      position: request.position,
      focus: request.focus,
      theme: request.theme,
      maxWidth: room.width,
      maxHeight: room.height,
    });
  }

  /** Lets the open card follow the page's colours. */
  setTheme(theme: CardTheme): void {
    if (this.#open !== undefined && this.#told !== undefined && this.#told.theme !== theme) {
      this.#tell({ ...this.#told, theme });
    }
  }

  /** The words of the open card stand in another range now, since the page changed around them. */
  follow(range: StaticRange): void {
    if (this.#open === undefined) return;
    this.#open = { ...this.#open, range };
    this.#openWords = wordsOf(range);
    this.#reposition();
  }

  /** Looks again where the words of the open card are, if they still are. */
  refresh(): void {
    if (this.isOpen) this.#reposition();
  }

  /** Closes the card; a reader who was in it gets back to where they were. */
  close(): void {
    if (this.#open === undefined) return;
    const giveBack = this.#hasFocus || document.activeElement === this.#host.element;
    this.#open = undefined;
    this.#opened.abort();
    this.#hasFocus = false;
    this.#host.close();
    // Home again, so that a dialog that goes away does not take our frame with it.
    this.#host.moveTo(document.documentElement);
    this.#link.send({ type: 'hide' });
    if (giveBack && this.#returnTo?.isConnected) this.#returnTo.focus({ preventScroll: true });
    this.#returnTo = undefined;
  }

  /** Puts the host back where the page removed it; one that insists gets its way until a card is asked for. */
  assert(): void {
    if (this.#host.isOnPage) return;
    this.close();
    if (this.#returns >= MOST_RETURNS) return;
    this.#returns += 1;
    this.#host.moveTo(document.documentElement);
  }

  #onMessage(message: ToPage): void {
    switch (message.type) {
      case 'ready':
        return;
      case 'size':
        if (message.request !== this.#request || this.#open === undefined) return;
        this.#size = {
          width: message.width + 2 * FRAME_BORDER,
          height: message.height + 2 * FRAME_BORDER,
        };
        this.#isMeasured = true;
        void this.#place().then(() => this.#takeFocus());
        return;
      case 'close':
        this.close();
        return;
      case 'pointer':
        this.#listeners.onPointer(message.inside);
        return;
      case 'focus':
        this.#hasFocus = message.inside && this.#open !== undefined;
        return;
      case 'walk':
        this.#listeners.onWalk(message.step);
        return;
      default:
        message satisfies never;
    }
  }

  #takeFocus(): void {
    if (this.#open?.focus !== true || this.#focusedFor === this.#request) return;
    this.#focusedFor = this.#request;
    if (document.activeElement !== this.#host.element) this.#host.frame.focus();
  }

  async #place(): Promise<void> {
    const request = this.#open;
    if (request === undefined) return;
    const words = this.#words();
    if (!words.some(isInViewport)) {
      // The words were scrolled away or changed; a reader who is in the card keeps it.
      if (!this.#hasFocus) this.close();
      return;
    }
    if (!this.#isMeasured) return;
    this.#fitIntoRoom();
    const position = await placeCard({
      words,
      card: this.#size,
      viewport: viewportSize(),
      pointer: request.pointer,
    });
    if (this.#open === request) this.#host.place({ ...position, ...this.#size });
  }

  /** Tells the card of less or more room, where that makes a difference to it. */
  #fitIntoRoom(): void {
    const told = this.#told;
    if (told === undefined) return;
    const { width, height } = this.#room();
    const isCut = (size: number, before: number, now: number): boolean =>
      before !== now && size >= Math.min(before, now);
    if (isCut(this.#size.width, told.maxWidth, width) || isCut(this.#size.height, told.maxHeight, height)) {
      this.#tell({ ...told, maxWidth: width, maxHeight: height });
    }
  }

  #tell(message: ShowRequest): void {
    this.#told = message;
    this.#host.frame.style.colorScheme = message.theme;
    this.#link.send(message);
  }

  /** Largest card that there is room for. */
  #room(): Size {
    const words = this.#words();
    const { width, height } = roomForCard(words.length > 0 ? words : [this.#detached()], viewportSize());
    return { width: width - 2 * FRAME_BORDER, height: height - 2 * FRAME_BORDER };
  }

  /** Boxes of the words, none when they have gone; for a card without words, where it shall stand. */
  #words(): readonly DOMRect[] {
    const range = this.#open?.range;
    if (range === undefined) return [this.#detached()];
    return wordsOf(range) === this.#openWords ? boxesOf(range) : [];
  }

  #detached(): DOMRect {
    const { width } = viewportSize();
    return new DOMRect((width - FIRST_SIZE.width) / 2, DETACHED_TOP, FIRST_SIZE.width, 0);
  }

  #onPointerDown(event: PointerEvent): void {
    // A press beside the card; presses in the frame do not reach the page.
    if (event.isTrusted && this.isOpen && event.target !== this.#host.element) this.close();
  }
}

function wordsOf(range: StaticRange | undefined): string {
  return range === undefined ? '' : (toLiveRange(range)?.toString() ?? '');
}

function isInViewport(box: DOMRect): boolean {
  const { width, height } = viewportSize();
  return box.bottom > 0 && box.top < height && box.right > 0 && box.left < width;
}
