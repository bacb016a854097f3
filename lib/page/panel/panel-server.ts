import type { IdleReason } from '../../core/card/protocol.ts';
import { outlineDelta } from '../../core/panel/outline-delta.ts';
import {
  NOTHING_WATCHED,
  type FromPanelPage,
  type PanelDocument,
  type ToPanelPage,
  type Watched,
} from '../../core/panel/protocol.ts';
import { readToPanelPage } from '../../core/panel/read-to-page.ts';
import type { Outline } from '../../core/spec/outline.ts';
import { titleOf, type LiveOutline } from '../outline/live-outline.ts';
import type { ReadingSession } from '../reading-session.ts';
import type { SpecDocument } from '../spec-document.ts';
import { trailingCall } from '../trailing-call.ts';
import { readPassage } from './read-passage.ts';
import { showPlace } from './show-place.ts';

/** The list of terms is sent anew this often at most while the page changes, milliseconds. */
const TERMS_SETTLE_MS = 300;

/** One panel that is connected. */
export interface PanelLink {
  send(message: FromPanelPage): void;
  /** Calls `listener` with all that the panel sends. */
  onMessage(listener: (message: unknown) => void): void;
  /** Aborts when the panel is closed or goes to another page. */
  readonly signal: AbortSignal;
}

/** What a panel is told about: the page as it is now. */
export interface PanelSubject {
  /** Counts up with each document. */
  readonly number: number;
  readonly spec: SpecDocument | undefined;
  readonly reason: IdleReason | null;
  readonly reading: ReadingSession | undefined;
  readonly outline: LiveOutline | undefined;
}

/** Serves one panel: tells it what it watches and does on the page what it asks for. */
export class PanelServer {
  readonly #link: PanelLink;
  readonly #look: (wanted: Watched) => PanelSubject;
  readonly #sendTermsLater: () => void;
  #watched = NOTHING_WATCHED;
  #told = '';
  #watchedOutline: LiveOutline | undefined;
  #unwatchOutline = new AbortController();
  #sentOutline: Outline | undefined;

  /** `look`: the page as it is now, with an outline if one is wanted. */
  constructor(link: PanelLink, look: (wanted: Watched) => PanelSubject) {
    this.#link = link;
    this.#look = look;
    this.#sendTermsLater = trailingCall(() => this.#sendTerms(), TERMS_SETTLE_MS, link.signal);
    link.onMessage((message) => {
      const read = readToPanelPage(message);
      if (read !== undefined && !link.signal.aborted) this.#onMessage(read);
    });
    link.signal.addEventListener('abort', () => this.#unwatchOutline.abort());
  }

  get wantsOutline(): boolean {
    return this.#watched.outline;
  }

  /** The document, the glossary or the settings changed. */
  subjectChanged(): void {
    // Before its first message a panel is told nothing.
    if (this.#told === '') return;
    this.#sendDocument();
    this.#followOutline();
    if (this.#watched.terms) this.#sendTermsLater();
  }

  /** What stands on the page changed. */
  foundChanged(): void {
    if (this.#watched.terms) this.#sendTermsLater();
  }

  #onMessage(message: ToPanelPage): void {
    switch (message.type) {
      case 'watch':
        this.#watch(message.watched);
        return;
      case 'go-to-section':
        this.#goTo(this.#subject.outline?.placeOf(message.id)?.heading);
        return;
      case 'go-to-place':
        this.#goTo(this.#placeAfter(message.after));
        return;
      case 'walk':
        this.#walk(message.entry, message.step);
        return;
      case 'read-selection': {
        const passage = readPassage(document.getSelection(), this.#subject.reading?.marker);
        this.#link.send({ type: 'selection', request: message.request, passage });
        return;
      }
      default:
        message satisfies never;
    }
  }

  get #subject(): PanelSubject {
    return this.#look(this.#watched);
  }

  #watch(watched: Watched): void {
    const before = this.#watched;
    this.#watched = watched;
    this.#told = '';
    this.#sendDocument();
    if (watched.outline && !before.outline) this.#sentOutline = undefined;
    this.#followOutline();
    if (watched.terms) this.#sendTerms();
  }

  #sendDocument(): void {
    const { number, spec, reason } = this.#subject;
    const message = {
      type: 'document',
      number,
      document: spec === undefined ? null : describeDocument(spec),
      reason,
    } as const;
    const told = JSON.stringify(message);
    if (told === this.#told) return;
    this.#told = told;
    this.#link.send(message);
  }

  /** Watches the outline of the document that is there now, if the panel wants one. */
  #followOutline(): void {
    const { outline } = this.#subject;
    const wanted = this.#watched.outline ? outline : undefined;
    if (wanted !== this.#watchedOutline) {
      this.#unwatchOutline.abort();
      this.#unwatchOutline = new AbortController();
      this.#watchedOutline = wanted;
      this.#sentOutline = undefined;
      wanted?.watch((changed) => this.#sendOutline(changed), this.#unwatchOutline.signal);
    }
    if (wanted?.outline !== undefined) this.#sendOutline(wanted.outline);
  }

  #sendOutline(outline: Outline): void {
    if (outline === this.#sentOutline) return;
    this.#link.send(outlineDelta(this.#sentOutline, outline, this.#subject.number));
    this.#sentOutline = outline;
  }

  /** Nothing before the whole document has been read: the reading tells when it has. */
  #sendTerms(): void {
    const { number, reading } = this.#subject;
    const found = reading?.foundTerms();
    if (found !== undefined) this.#link.send({ type: 'terms', document: number, ...found });
  }

  #placeAfter(id: string | null): Element | undefined {
    const { outline } = this.#subject;
    return id === null ? outline?.startOfSections : outline?.placeOf(id)?.last;
  }

  #goTo(element: Element | undefined): void {
    const range = element && showPlace(element);
    if (range !== undefined) this.#subject.reading?.pointAt(range);
    this.#link.send({ type: 'went', shown: range !== undefined });
  }

  #walk(entry: number | null, step: 1 | -1): void {
    const stop = this.#subject.reading?.walkQuietly(entry, step);
    const { text, index, total } = stop ?? { text: '', index: 0, total: 0 };
    this.#link.send({ type: 'walked', entry, text, index, total });
  }
}

/** What is told of a document. */
export function describeDocument({ host, flavour, mode, title, id, space }: SpecDocument): PanelDocument {
  return { host, flavour, mode, title: titleOf(title), id, origin: location.origin, space };
}
