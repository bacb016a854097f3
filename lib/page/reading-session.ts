import type { CardTheme, WalkPosition } from '../core/card/protocol.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import type { TermsMessage } from '../core/panel/protocol.ts';
import type { ReadingSettings } from '../core/settings/reading-settings.ts';
import type { MarkedRange } from './block.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { CardController } from './card-controller.ts';
import { describeMark } from './describe-mark.ts';
import type { Point } from './geometry.ts';
import { markAtPoint } from './hit-test.ts';
import { toLiveRange } from './hit-test.ts';
import { MarkPlace } from './mark-place.ts';
import { watchHover, type HoverIntent } from './hover-intent.ts';
import { Marker } from './marker.ts';
import type { MarkRegistry } from './mark-registry.ts';
import type { MarkStyleSheet } from './mark-styles.ts';
import { askedAtSelection } from './occurrence-at-selection.ts';
import { EntryWalk } from './panel/entry-walk.ts';
import { termsOnPage } from './panel/terms-on-page.ts';
import { isDarkPage, watchTheme } from './page-theme.ts';
import type { SpecDocument } from './spec-document.ts';
import { TermWalk } from './term-walk.ts';

/**
 * In Chromium underlines are painted on documents of at most this many elements, about 800 blocks; above, the tint
 * stands alone (measured: +2 ms per changed frame on a page of 50 kB, +12 ms on 1 MB). Firefox shows no such cost.
 */
const UNDERLINED_ELEMENTS = 2_000;

/** How long a place that the panel shows stays marked, milliseconds: long enough to find it with the eyes. */
const POINTING_MS = 3_000;

export interface SessionOptions {
  readonly spec: SpecDocument;
  readonly matcher: Matcher;
  /** Generation of the glossary that the index belongs to. */
  readonly generation: number;
  readonly settings: ReadingSettings;
  readonly registry: MarkRegistry;
  readonly styles: MarkStyleSheet;
  /** The card, made when first needed. */
  readonly obtainCard: () => CardController | undefined;
  /** The card, if there is one already: pages without marks get no element of ours. */
  readonly currentCard: () => CardController | undefined;
  /** Where the walk through the same document stood before the settings or the glossary changed. */
  readonly walkFrom: StaticRange | undefined;
  /** What stands in the document changed, or all of it has been read for the first time. */
  readonly onFoundChanged: () => void;
  readonly signal: AbortSignal;
}

/** How a card comes to be opened. */
type Opening =
  | { readonly by: 'hover' | 'click'; readonly pointer: Point | undefined }
  | { readonly by: 'keyboard'; readonly focus: boolean; readonly position: WalkPosition | null };

/** One document with one glossary and one set of settings: marks, pointer, keyboard and card together. */
export class ReadingSession {
  readonly #options: SessionOptions;
  /** What was found in the document, marked or not. */
  readonly marker: Marker;
  readonly #walk: TermWalk;
  /** Absent where only a click opens cards. */
  readonly #hover: HoverIntent | undefined;
  /** Decided once: another style sheet on a large page costs 100 ms, and nobody wants marks that change while typing. */
  readonly #underline: boolean;
  /** What the card was last opened for, however the page changes around it. */
  #shown: MarkPlace | undefined;
  /** The reader walked on since they last moved the caret or selected something. */
  #isWalking = false;
  /** A step that was asked for before all stops were known. */
  #waitingStep: 1 | -1 | undefined;
  /** The walk through the places of one term, which the panel goes. */
  #entryWalk: EntryWalk | undefined;
  /** What the reader was last shown, wherever it is now. */
  #current: () => AbstractRange | undefined = () => this.#walk.current()?.range;

  constructor(options: SessionOptions) {
    const { signal, settings, spec } = options;
    this.#options = options;
    this.#underline =
      UNDERLINES_ARE_CHEAP || spec.body.getElementsByTagName('*').item(UNDERLINED_ELEMENTS) === null;
    this.marker = new Marker({
      ...options,
      onMarksChanged: () => this.#onMarksChanged(),
      onComplete: () => this.#onComplete(),
    });
    this.#walk = new TermWalk(this.marker, options.walkFrom);
    this.#hover = settings.openOn === 'hover' ? this.#watchHover() : undefined;
    const passive = { capture: true, passive: true, signal };
    if (settings.openOn === 'click') addEventListener('click', (event) => this.#onClick(event), passive);
    document.addEventListener('selectionchange', () => (this.#isWalking = false), passive);
    watchTheme(() => this.#paint(), signal);
    signal.addEventListener('abort', () => {
      options.registry.show([]);
      options.registry.setCurrent(undefined);
    });
    this.marker.start();
  }

  /** The pointer entered or left the card. */
  setPointerInCard(inside: boolean): void {
    this.#hover?.setPointerInCard(inside);
  }

  /** Goes to the next or previous mark, shows it and its card. */
  walk(direction: 1 | -1): void {
    if (!this.marker.isComplete) {
      this.#waitingStep = direction;
      return;
    }
    const stop = this.#walk.step(direction);
    if (stop === undefined) return this.#showNothing('');
    const { mark, index, total } = stop;
    bringIntoView(mark.range);
    this.#isWalking = true;
    this.#setCurrent(() => this.#walk.current()?.range);
    this.#open(mark, { by: 'keyboard', focus: this.#card?.hasFocus === true, position: { index, total } });
  }

  /** Explains the term at the caret or in the selection, else the one the walk stands on. */
  explain(): void {
    // In the middle of a walk the reader means the term they came to, not an older caret.
    const isWalking = this.#isWalking && this.#card?.isOpen === true;
    const asked = isWalking ? undefined : askedAtSelection(this.marker, document.getSelection());
    if (asked?.kind === 'words') return this.#showNothing(asked.text, asked.range);
    const mark = asked?.mark ?? this.#walk.current();
    if (mark === undefined) return this.#showNothing('');
    this.#walk.startAt(mark);
    bringIntoView(mark.range);
    this.#setCurrent(() => this.#walk.current()?.range);
    this.#options.registry.setCurrent(mark.range);
    this.#open(mark, { by: 'keyboard', focus: true, position: null });
  }

  /** All that was found, for the panel; `undefined` until the whole document has been read. */
  foundTerms(): Omit<TermsMessage, 'type' | 'document'> | undefined {
    if (!this.marker.isComplete) return undefined;
    const { generation, settings } = this.#options;
    return { generation, ...termsOnPage(this.marker, settings) };
  }

  /**
   * Goes to the next or previous place of one term, marked or not, or of all that is marked (`null`), for the panel:
   * no card is opened, since the panel says where the reader is. `undefined` when there is no such place.
   */
  walkQuietly(
    entry: number | null,
    direction: 1 | -1,
  ): { readonly text: string; readonly index: number; readonly total: number } | undefined {
    const stop = entry === null ? this.#walk.step(direction) : this.#walkOf(entry).step(direction);
    if (stop === undefined) return undefined;
    const { mark, index, total } = stop;
    this.#walk.startAt(mark);
    bringIntoView(mark.range);
    this.#showPointer(() => (entry === null ? this.#walk.current() : this.#entryWalk?.current())?.range);
    return { text: toLiveRange(mark.range)?.toString() ?? '', index, total };
  }

  /** Marks a place for a moment, as the panel asks for. */
  pointAt(range: StaticRange): void {
    const pointer = (): StaticRange | undefined => (toLiveRange(range) === undefined ? undefined : range);
    this.#showPointer(pointer);
    setTimeout(() => {
      const isOther = this.#current !== pointer || this.#options.signal.aborted;
      if (!isOther) this.#setCurrent(() => undefined);
    }, POINTING_MS);
  }

  /** Where the walk stands, to go on from there in a session that follows on the same document. */
  get walkedTo(): StaticRange | undefined {
    return this.#walk.last;
  }

  get hasMarks(): boolean {
    return this.marker.shown.length > 0;
  }

  get #theme(): CardTheme {
    return isDarkPage(this.#options.spec.body) ? 'dark' : 'light';
  }

  get #card(): CardController | undefined {
    return this.#options.currentCard();
  }

  #walkOf(entry: number): EntryWalk {
    const isSame = this.#entryWalk?.isFor(this.marker, entry) === true;
    const walk =
      isSame && this.#entryWalk !== undefined ? this.#entryWalk : new EntryWalk(this.marker, entry);
    this.#entryWalk = walk;
    return walk;
  }

  #setCurrent(current: () => AbstractRange | undefined): void {
    this.#current = current;
    this.#options.registry.setCurrent(current());
  }

  /** The same on a page where perhaps nothing is marked, and nothing has been painted yet. */
  #showPointer(current: () => AbstractRange | undefined): void {
    this.#options.styles.apply({ dark: this.#theme === 'dark', underline: this.#underline });
    this.#setCurrent(current);
  }

  #onMarksChanged(): void {
    if (this.marker.shown.length > 0) this.#paint();
    // Ranges are static: what the page changed has new ones.
    this.#options.registry.setCurrent(this.#current());
    const shown = this.#shown?.find(this.marker);
    if (shown === undefined) this.#card?.refresh();
    else this.#card?.follow(shown.range);
  }

  #onComplete(): void {
    const step = this.#waitingStep;
    this.#waitingStep = undefined;
    if (step !== undefined) this.walk(step);
  }

  #watchHover(): HoverIntent {
    return watchHover(
      {
        marks: () => this.marker.shown,
        isCardOpen: () => this.#card?.followsPointer === true,
        onOpen: (mark, pointer) => {
          // A reader who has gone into a card keeps it.
          if (this.#card?.hasFocus !== true) this.#open(mark, { by: 'hover', pointer });
        },
        onLeave: () => this.#card?.close(),
      },
      this.#options.signal,
    );
  }

  #paint(): void {
    if (this.marker.shown.length === 0) return;
    const theme = this.#theme;
    this.#options.styles.apply({ dark: theme === 'dark', underline: this.#underline });
    this.#card?.setTheme(theme);
  }

  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0) return;
    const pointer = { x: event.clientX, y: event.clientY };
    const mark = markAtPoint(pointer.x, pointer.y, this.marker.shown);
    if (mark !== undefined) this.#open(mark, { by: 'click', pointer });
  }

  #open(mark: MarkedRange, opening: Opening): void {
    const description = describeMark(this.marker, this.#options.generation, mark);
    if (description === undefined) return;
    this.#shown = new MarkPlace(mark);
    const isByKeyboard = opening.by === 'keyboard';
    this.#options.obtainCard()?.show({
      ...description,
      range: mark.range,
      position: isByKeyboard ? opening.position : null,
      focus: isByKeyboard && opening.focus,
      theme: this.#theme,
      followsPointer: opening.by === 'hover',
      ...(!isByKeyboard && { pointer: opening.pointer }),
    });
  }

  #showNothing(text: string, range?: StaticRange): void {
    this.#shown = undefined;
    this.#options.obtainCard()?.show({
      subject: { kind: 'nothing', text },
      context: { text: '', heading: '', domains: {} },
      range,
      position: null,
      focus: true,
      theme: this.#theme,
      followsPointer: false,
    });
  }
}

const UNDERLINES_ARE_CHEAP = CSS.supports('-moz-appearance', 'none');
