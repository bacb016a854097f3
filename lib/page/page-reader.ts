import type { IdleReason } from '../core/card/protocol.ts';
import type { PanelDocument } from '../core/panel/protocol.ts';
import { cutOutline, type CutOutline } from '../core/panel/cut-outline.ts';
import { decodeIndex } from '../core/matching/index-codec.ts';
import { Matcher } from '../core/matching/matcher.ts';
import type { Result } from '../core/result.ts';
import type { Outline } from '../core/spec/outline.ts';
import type { ReadingSettings } from '../core/settings/reading-settings.ts';
import { CardController } from './card-controller.ts';
import { MarkRegistry } from './mark-registry.ts';
import { MarkStyleSheet } from './mark-styles.ts';
import { LiveOutline } from './outline/live-outline.ts';
import { isDarkPage } from './page-theme.ts';
import { reportOutline } from './outline/report-outline.ts';
import { describeDocument, PanelServer, type PanelLink, type PanelSubject } from './panel/panel-server.ts';
import { ReadingSession } from './reading-session.ts';
import type { SpecDocument } from './spec-document.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { watchDocument, type DocumentFinder } from './watch-document.ts';

export interface PublishedIndex {
  readonly generation: number;
  readonly data: string;
}

/** The extension, as far as the page side needs it. */
export interface ReaderPorts {
  loadIndex(): Promise<Result<PublishedIndex | undefined, 'unreadable'>>;
  watchIndex(listener: (index: PublishedIndex | undefined) => void, signal: AbortSignal): void;
  loadSettings(): Promise<ReadingSettings>;
  watchSettings(listener: (settings: ReadingSettings) => void, signal: AbortSignal): void;
  loadCardKey(): Promise<string | undefined>;
  onCommand(
    listener: (command: 'next-term' | 'previous-term' | 'explain') => void,
    signal: AbortSignal,
  ): void;
  /** Calls `listener` with every panel that connects until `signal` aborts. */
  onPanel(listener: (link: PanelLink) => void, signal: AbortSignal): void;
  /** Told what the document holds, where the badge is wanted; `undefined` where nobody counts. */
  readonly badge: BadgePort | undefined;
  /** `false` once the extension was reloaded or removed under this page. */
  isAlive(): boolean;
  /** Tells the background that there is no usable index, so that it makes one. */
  reportMissingIndex(): void;
  readonly card: { readonly url: string; readonly origin: string; readonly title: string };
}

/** The badge on the toolbar, which counts missing sections without an open panel. */
export interface BadgePort {
  isWanted(settings: ReadingSettings): boolean;
  report(document: PanelDocument, outline: CutOutline): void;
  /** What was reported holds no longer: the page shows another document now, or none, or is paused. */
  clear(): void;
  /** Calls `listener` when the same document may lack other sections than before, until `signal` aborts. */
  watchCounting(listener: () => void, signal: AbortSignal): void;
}

/** How often a visible page is checked for what others may have done to our marks, milliseconds. */
const WATCHDOG_MS = 1_000;

/**
 * Everything Parlance does on a page. Starts when the extension's script runs, ends when the extension goes away;
 * in between it follows the page's documents, the glossary and the settings.
 */
export class PageReader {
  readonly #ports: ReaderPorts;
  readonly #finder: DocumentFinder;
  readonly #lifetime = new AbortController();
  readonly #registry = new MarkRegistry(() => this.#ports.isAlive());
  readonly #styles = new MarkStyleSheet();
  #spec: SpecDocument | undefined;
  #settings: ReadingSettings | undefined;
  #matcher: Matcher | undefined;
  #generation = 0;
  #session: { readonly reading: ReadingSession; readonly end: AbortController } | undefined;
  #card: CardController | undefined;
  #cardKey: string | undefined;
  readonly #panels = new Set<PanelServer>();
  /** Made when something wants it; ends with the document or the pause of the site. */
  #outline: { readonly live: LiveOutline; readonly end: AbortController } | undefined;
  #documents = 0;
  #isReported = false;

  constructor(ports: ReaderPorts, finder: DocumentFinder) {
    this.#ports = ports;
    this.#finder = finder;
  }

  /** Resolves when glossary and settings are there and the page is being watched. */
  async start(): Promise<void> {
    sweepLeftovers();
    const { signal } = this.#lifetime;
    const ports = this.#ports;
    ports.watchIndex((index) => void this.#setIndex(index), signal);
    ports.watchSettings((settings) => void this.#setSettings(settings), signal);
    ports.onCommand((command) => this.#run(command), signal);
    const [settings] = await Promise.all([ports.loadSettings(), this.#loadCardKey()]);
    this.#settings ??= settings;
    await this.#loadMissingIndex();
    if (signal.aborted) return;
    watchDocument(this.#finder, (spec) => this.#setSpec(spec), signal);
    // Not before all is there: a panel that came earlier tries again, and shall not hear of a page without glossary.
    ports.onPanel((link) => this.#serve(link), signal);
    // A page that comes back from the back/forward cache missed what was said meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#catchUp(), { signal });
    const watchdog = setInterval(() => this.#watch(), WATCHDOG_MS);
    signal.addEventListener('abort', () => clearInterval(watchdog));
  }

  async #catchUp(): Promise<void> {
    if (!this.#checkAlive()) return;
    this.#settings = await this.#ports.loadSettings();
    const index = this.#isPaused ? undefined : await this.#ports.loadIndex();
    if (index?.ok === true && index.value !== undefined && index.value.generation !== this.#generation) {
      await this.#setIndex(index.value);
    } else {
      this.#restart();
    }
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    this.#lifetime.abort();
    this.#session?.end.abort();
    this.#endOutline();
    this.#registry.remove();
    this.#styles.remove();
  }

  /** Reads the index where there is none yet. Not on a site that is paused: it may be 7 MB. */
  async #loadMissingIndex(): Promise<void> {
    if (this.#lifetime.signal.aborted || this.#matcher !== undefined || this.#isPaused) return;
    const index = await this.#ports.loadIndex();
    if (this.#lifetime.signal.aborted || this.#matcher !== undefined) return;
    await this.#setIndex(index.ok ? index.value : undefined);
  }

  /** Made by the background at install, before the first index; a tab that was open then finds it only later. */
  async #loadCardKey(): Promise<void> {
    this.#cardKey ??= await this.#ports.loadCardKey();
  }

  async #setIndex(index: PublishedIndex | undefined): Promise<void> {
    if (this.#isPaused) {
      // Read anew when the reader takes the pause back.
      this.#matcher = undefined;
      return;
    }
    const decoded = index === undefined ? undefined : decodeIndex(index.data);
    if (index === undefined || decoded?.ok !== true) {
      // Marks of the last good glossary stay; a page that never had one has none until the background made it.
      this.#ports.reportMissingIndex();
      return;
    }
    if (this.#cardKey === undefined) await this.#loadCardKey();
    this.#generation = index.generation;
    this.#matcher = new Matcher(decoded.value);
    this.#restart();
  }

  async #setSettings(settings: ReadingSettings): Promise<void> {
    this.#settings = settings;
    await this.#loadMissingIndex();
    this.#restart();
  }

  #setSpec(spec: SpecDocument | undefined): void {
    this.#spec = spec;
    this.#documents += 1;
    this.#endOutline();
    // A card outlives a change of settings, which may have been made in it, but not its document.
    this.#card?.close();
    this.#session?.end.abort();
    this.#session = undefined;
    this.#restart();
  }

  /** Begins anew with what has changed. An open card stays: the change may come from a click in it. */
  #restart(): void {
    this.#read();
    if (this.#isPaused) this.#endOutline();
    if (this.#wantsBadge) this.#subject(true);
    for (const panel of this.#panels) panel.subjectChanged();
  }

  #read(walkFrom = this.#session?.reading.walkedTo): void {
    this.#session?.end.abort();
    this.#session = undefined;
    const [spec, matcher, settings] = [this.#spec, this.#matcher, this.#settings];
    if (!this.#checkAlive() || spec === undefined || matcher === undefined || settings === undefined) return;
    if (this.#isPaused) return this.#card?.close();
    const end = new AbortController();
    const reading = new ReadingSession({
      spec,
      matcher,
      generation: this.#generation,
      settings,
      registry: this.#registry,
      styles: this.#styles,
      obtainCard: () => this.#obtainCard(),
      currentCard: () => this.#card,
      walkFrom,
      onFoundChanged: () => this.#panels.forEach((panel) => panel.foundChanged()),
      signal: end.signal,
    });
    this.#session = { reading, end };
  }

  #obtainCard(): CardController | undefined {
    if (!this.#checkAlive() || this.#cardKey === undefined) return undefined;
    this.#card ??= new CardController(
      { ...this.#ports.card, key: this.#cardKey },
      {
        onPointer: (inside) => this.#session?.reading.setPointerInCard(inside),
        onWalk: (step) => this.#session?.reading.walk(step),
      },
      this.#lifetime.signal,
    );
    return this.#card;
  }

  #run(command: 'next-term' | 'previous-term' | 'explain'): void {
    const reading = this.#session?.reading;
    if (reading === undefined) this.#explainIdleness();
    else if (command === 'explain') reading.explain();
    else reading.walk(command === 'next-term' ? 1 : -1);
  }

  /** A command must not end in silence: the card says why nothing is marked. */
  #explainIdleness(): void {
    this.#obtainCard()?.show({
      subject: { kind: 'idle', reason: this.#idleReason() },
      context: { text: '', heading: '', domains: {} },
      range: undefined,
      position: null,
      focus: true,
      theme: isDarkPage(document.body) ? 'dark' : 'light',
      followsPointer: false,
    });
  }

  get #isPaused(): boolean {
    return this.#settings?.pausedSites.includes(location.origin) === true;
  }

  #serve(link: PanelLink): void {
    if (!this.#checkAlive()) return;
    const panel = new PanelServer(link, ({ outline }) => this.#subject(outline));
    this.#panels.add(panel);
    link.signal.addEventListener('abort', () => {
      this.#panels.delete(panel);
      const isWanted = this.#wantsBadge || [...this.#panels].some(({ wantsOutline }) => wantsOutline);
      if (!isWanted) this.#endOutline();
    });
  }

  #subject(wantsOutline: boolean): PanelSubject {
    const spec = this.#isPaused ? undefined : this.#spec;
    if (wantsOutline && spec !== undefined) this.#outline ??= this.#beginOutline(spec);
    return {
      number: this.#documents,
      spec,
      reason: this.#session === undefined ? this.#idleReason() : null,
      reading: this.#session?.reading,
      outline: this.#outline?.live,
    };
  }

  #beginOutline(spec: SpecDocument): { readonly live: LiveOutline; readonly end: AbortController } {
    const end = new AbortController();
    const live = new LiveOutline(spec, end.signal);
    const report = (outline: Outline): void => {
      if (!this.#wantsBadge) return;
      this.#isReported = true;
      this.#ports.badge?.report(describeDocument(spec), cutOutline(outline));
    };
    const { badge } = this.#ports;
    if (badge !== undefined) {
      reportOutline(live, report, end.signal, (listener, signal) => badge.watchCounting(listener, signal));
    }
    return { live, end };
  }

  get #wantsBadge(): boolean {
    return this.#settings !== undefined && this.#ports.badge?.isWanted(this.#settings) === true;
  }

  #endOutline(): void {
    this.#outline?.end.abort();
    this.#outline = undefined;
    if (!this.#isReported) return;
    this.#isReported = false;
    this.#ports.badge?.clear();
  }

  #idleReason(): IdleReason {
    if (this.#isPaused) return 'paused';
    return this.#matcher === undefined ? 'no-glossary' : 'no-document';
  }

  #watch(): void {
    if (document.hidden || !this.#checkAlive()) return;
    if (this.#session?.reading.hasMarks !== true) return;
    this.#registry.assert();
    this.#styles.assert();
    if (this.#card === undefined) requestIdleCallback(() => this.#obtainCard());
    else this.#card.assert();
  }

  /** Ends everything when the extension is gone; `false` then. */
  #checkAlive(): boolean {
    if (this.#lifetime.signal.aborted) return false;
    if (this.#ports.isAlive()) return true;
    this.stop();
    return false;
  }
}
