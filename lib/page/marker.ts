import type { Matcher } from '../core/matching/matcher.ts';
import type { ReadingSettings } from '../core/settings/reading-settings.ts';
import { AcronymNumbers } from './acronym-numbers.ts';
import type { Block, Found, MarkedRange } from './block.ts';
import { BLOCK_SELECTOR, isBlockElement } from './block-elements.ts';
import { BlockList } from './block-list.ts';
import { observeBody, type BodyChanges } from './body-observer.ts';
import { buildRanges, haveSameWords } from './build-ranges.ts';
import { findBlocks } from './find-blocks.ts';
import { runAtOnce, runInIdleSlices, runWithHeadStart } from './idle-slices.ts';
import { isRendered } from './is-rendered.ts';
import type { MarkRegistry } from './mark-registry.ts';
import { MarkSelection } from './mark-selection.ts';
import { blocksNearScreen, blocksOnScreen, marksToRegister } from './mark-window.ts';
import { scanBlock, type ScanTools } from './scan-block.ts';
import type { BodyRules, SpecDocument } from './spec-document.ts';
import type { FlowRules } from './text-flow.ts';
import { trailingCall } from './trailing-call.ts';
import { watchViewport } from './watch-viewport.ts';
import { childrenOf, matches } from './read-dom.ts';

/** Pages restyle in bursts (every hover, every frame of an animation): look once, milliseconds after the first. */
const RECHECK_MS = 120;

/** Other content makes the body another size within a frame or two; milliseconds, with room for a busy page. */
const CONTENT_SETTLE_MS = 250;

/** An element with more children is no paragraph but what paragraphs stand in. */
const MANY_CHILDREN = 200;

/** Not marked unless the reader wants it: a link has a meaning of its own for the pointer. */
const LINKS = 'a[href]';

export interface MarkerOptions {
  readonly spec: SpecDocument;
  readonly matcher: Matcher;
  readonly settings: ReadingSettings;
  readonly registry: MarkRegistry;
  readonly signal: AbortSignal;
  /** Called after marks on the page changed, in number or place. */
  readonly onMarksChanged: () => void;
  /** Called once, when all of the document has been read. */
  readonly onComplete: () => void;
  /** Called after what the document holds changed, marked or not; not before all of it has been read. */
  readonly onFoundChanged: () => void;
}

/**
 * Keeps one document marked: what is on screen first, the rest in idle slices, then only what changes. Any part
 * of the page may vanish at any time; what is gone is skipped.
 */
export class Marker {
  readonly spec: SpecDocument;
  readonly matcher: Matcher;
  readonly flowRules: FlowRules;
  readonly #options: MarkerOptions;
  readonly #rules: BodyRules;
  readonly #tools: ScanTools;
  readonly #selection: MarkSelection;
  readonly #acronyms = new AcronymNumbers();
  readonly #list = new BlockList();
  readonly #pending = new Set<Block>();
  readonly #arrived = new Set<Element>();
  readonly #postponed: BodyChanges[] = [];
  readonly #restyled = new Set<Element>();
  readonly #recheckLater: () => void;
  /** What was on screen when it was last looked at, before all has been read. */
  #screen: readonly Block[] = [];
  #near: readonly Block[] = [];
  /** When content last changed, as `performance.now()` tells it. */
  #changedAt = Number.NEGATIVE_INFINITY;
  #shown: readonly MarkedRange[] = [];
  #isComplete = false;

  constructor(options: MarkerOptions) {
    const { spec, matcher, settings, signal } = options;
    this.#options = options;
    this.spec = spec;
    this.matcher = matcher;
    const { exclude } = spec.rules;
    // Blocks inside a link are left out like other excluded parts; a link's words within a sentence are read.
    this.#rules = settings.markLinks ? spec.rules : { ...spec.rules, exclude: `${exclude},${LINKS}` };
    this.flowRules = {
      exclude,
      mute: settings.markLinks ? '' : LINKS,
      notPlain: `${BLOCK_SELECTOR},br,${this.#rules.exclude}`,
    };
    this.#tools = {
      matcher,
      rules: this.flowRules,
      acronyms: this.#acronyms,
      headingAbove: (block) => this.headingAbove(block),
      markHeadings: settings.markHeadings,
    };
    this.#selection = new MarkSelection(matcher, settings, this.#acronyms);
    this.#recheckLater = trailingCall(() => this.#recheckHidden(), RECHECK_MS, signal);
  }

  /** Marks what is on screen now, and begins to read the rest and to follow changes. */
  start(): void {
    const { spec } = this;
    const { signal } = this.#options;
    observeBody(spec.body, (changes) => this.#onChanges(changes), signal);
    watchViewport(
      spec.body,
      { onMoved: (isPassing) => this.#moveWindow(isPassing), onResized: () => this.#onResized() },
      signal,
    );
    this.#markScreen();
    runInIdleSlices(this.#fullPass(), signal, () => this.#finishPass());
  }

  /** Marks that are registered now, in document order. */
  get shown(): readonly MarkedRange[] {
    return this.#shown;
  }

  /** Whether all of the document has been read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** All blocks, in document order; empty until the whole document has been read. */
  get blocks(): readonly Block[] {
    return this.#list.all;
  }

  /** The block that holds `node`. */
  blockAt(node: Node): Block | undefined {
    return this.#list.containing(node);
  }

  /** Text of the nearest heading at or above `block`, or ''. */
  headingAbove(block: Block): string {
    return this.#list.headingAbove(block);
  }

  /** The acronym that `found` is, if it is an unknown one. */
  acronymOf(found: Found): string | undefined {
    return this.#acronyms.acronymOf(found.entry);
  }

  /** What the page itself spells out: acronyms with their expansions. */
  get definitions(): ReadonlyMap<string, string> {
    return this.#selection.definitions;
  }

  /** What the page spells `acronym` out as, if it does. */
  definitionOf(acronym: string): string | undefined {
    return this.#selection.definitionOf(acronym);
  }

  /** The ranges of a block's marks, made when first asked for. */
  rangesOf(block: Block): readonly MarkedRange[] {
    block.ranges ??= buildRanges(block, this.flowRules, this.#rules.collapsed);
    return block.ranges;
  }

  /** The place of something found, marked or not; `undefined` where it cannot be seen. */
  markOf(block: Block, found: Found): MarkedRange | undefined {
    if (block.selected.includes(found)) return this.rangesOf(block).find((mark) => mark.found === found);
    const [mark] = buildRanges({ ...block, selected: [found] }, this.flowRules, this.#rules.collapsed);
    return mark && { ...mark, block };
  }

  #obtain(element: Element): Block {
    return this.#list.obtain(element, matches(element, this.#rules.headings));
  }

  #scan(block: Block): boolean {
    const isChanged = scanBlock(block, this.#tools);
    const hidden = block.found.length > 0 && !isRendered(block.element, this.#rules.collapsed);
    if (hidden === block.hidden) return isChanged;
    block.hidden = hidden;
    block.isChosen = false;
    return true;
  }

  /** Marks what is on screen, before the rest of the page has been looked at; corrected by the full pass. */
  #markScreen(): void {
    const blocks = blocksOnScreen(this.spec).map((element) => this.#obtain(element));
    this.#screen = blocks;
    runAtOnce(this.#screenSteps(blocks), this.#options.signal, () => {
      if (this.#screen !== blocks || this.#isComplete) return;
      this.#selection.selectForNow(blocks);
      this.#near = blocks;
      this.#show();
    });
  }

  /**
   * Reads `blocks` until the screen shows something else or all has been read. What holds hundreds of other blocks
   * comes last: it seldom has words of its own, and looking takes its time (measured: 24 ms with 33,000 paragraphs).
   */
  *#screenSteps(blocks: readonly Block[]): Generator<void> {
    const isLarge = ({ element }: Block): boolean => childrenOf(element).length > MANY_CHILDREN;
    const [large, others] = [blocks.filter(isLarge), blocks.filter((block) => !isLarge(block))];
    for (const block of [...others, ...large]) {
      if (this.#screen !== blocks || this.#isComplete) return;
      if (!block.scanned) this.#scan(block);
      yield;
    }
  }

  *#fullPass(): Generator<void> {
    const blocks: Block[] = [];
    for (const element of findBlocks(this.spec.body, this.#rules, this.spec.body)) {
      const block = this.#obtain(element);
      blocks.push(block);
      if (!block.scanned) this.#scan(block);
      yield;
    }
    this.#list.replaceAll(blocks);
    // Only now is it known which heading stands above which block.
    for (const block of blocks) {
      if (block.needsHeading) this.#scan(block);
      yield;
    }
    yield* this.#selection.select(blocks);
  }

  #finishPass(): void {
    this.#isComplete = true;
    this.#reselect();
    for (const changes of this.#postponed.splice(0)) this.#onChanges(changes);
    this.#options.onComplete();
  }

  #onChanges(changes: BodyChanges): void {
    if (changes.touched.size > 0) this.#changedAt = performance.now();
    const isOfBlocks = [...changes.added, ...changes.removed].every(isBlockElement);
    for (const node of changes.touched) {
      // Of ten thousand paragraphs in one element, none is read again because another came.
      const block = isOfBlocks && node instanceof Element ? this.#list.get(node) : undefined;
      const isAsBefore = block?.isBare === true && !block.isHeading && !changes.reworded.has(node);
      if (!isAsBefore) this.#enqueue(node);
    }
    if (!this.#isComplete) {
      // The pass works on the page as it found it; what comes and goes meanwhile is put in order afterwards.
      this.#postponed.push(changes);
      this.#scanPending(false);
      return;
    }
    // What stood below a heading that goes now stands below the one before.
    for (const heading of this.#list.headingsIn(changes.removed)) this.#enqueueFollowers(heading);
    const isReordered = this.#list.remove(changes.removed);
    for (const element of changes.added) this.#arrived.add(element);
    this.#scanPending(isReordered);
    this.#onRestyled(changes.restyled);
  }

  /** Notes that the block around `node` is to be scanned again, and what its heading decides. */
  #enqueue(node: Node): void {
    const block = this.#list.containing(node);
    if (block === undefined) return;
    this.#pending.add(block);
    if (block.isHeading) this.#enqueueFollowers(block);
  }

  /** Notes that what depends on this heading is to be scanned again. */
  #enqueueFollowers(block: Block): void {
    const blocks = this.#list.all;
    for (let index = blocks.indexOf(block) + 1; index < blocks.length; index += 1) {
      const follower = blocks[index];
      if (follower === undefined || follower.isHeading) return;
      if (follower.needsHeading) this.#pending.add(follower);
    }
  }

  /** Takes up the blocks at and below an element that came; scans them later. */
  #insert(element: Element): boolean {
    if (!this.spec.body.contains(element)) return false;
    const blocks = [...findBlocks(element, this.#rules, this.spec.body)].map((found) => this.#obtain(found));
    this.#list.insert(blocks);
    for (const block of blocks) {
      if (!block.scanned) this.#pending.add(block);
      if (block.isHeading) this.#enqueueFollowers(block);
    }
    return blocks.length > 0;
  }

  /** Scans what is pending: at once as far as one slice goes, the rest when the page is idle. */
  #scanPending(isReordered: boolean): void {
    if (this.#pending.size === 0 && this.#arrived.size === 0 && !isReordered) return;
    let isChanged = isReordered;
    const steps = this.#pendingSteps(() => {
      isChanged = true;
    });
    runWithHeadStart(steps, this.#options.signal, () => {
      if (!this.#isComplete) this.#markScreen();
      else if (isChanged) this.#reselect();
      else this.#show();
      isChanged = false;
    });
  }

  /** What was touched comes first: it may be what the reader is typing, while a thousand paragraphs arrive. */
  *#pendingSteps(onChanged: () => void): Generator<void> {
    for (;;) {
      for (const block of this.#pending) {
        this.#pending.delete(block);
        if (this.spec.body.contains(block.element) && this.#scan(block)) onChanged();
        yield;
      }
      const [element] = this.#arrived;
      if (element === undefined) return;
      this.#arrived.delete(element);
      if (this.#insert(element)) onChanged();
      yield;
    }
  }

  #reselect(): void {
    for (const _ of this.#selection.select(this.#list.all));
    this.#moveWindow();
    this.#options.onFoundChanged();
  }

  /** Registers the marks around the viewport's new place; those on screen alone while the reader is passing by. */
  #moveWindow(isPassing = false): void {
    if (!this.#isComplete) return this.#markScreen();
    this.#near = (isPassing ? blocksOnScreen(this.spec) : blocksNearScreen(this.spec))
      .map((element) => this.#list.get(element))
      .filter((block) => block !== undefined);
    this.#show();
  }

  #show(): void {
    const marks = marksToRegister(this.#near, (block) => this.rangesOf(block));
    if (marks.length === this.#shown.length && marks.every((mark, index) => mark === this.#shown[index]))
      return;
    this.#shown = marks;
    this.#options.registry.show(marks);
    this.#options.onMarksChanged();
  }

  /**
   * The body has another size. Where its content has just changed, that is why, and only what is near the screen is
   * looked at again: looking at all of it for each line that somebody types costs as much as there are blocks.
   */
  #onResized(): void {
    const isByContent = performance.now() - this.#changedAt < CONTENT_SETTLE_MS;
    if (isByContent) this.#recheckLater();
    else this.#onRestyled([this.spec.body]);
  }

  #onRestyled(elements: Iterable<Element>): void {
    for (const element of elements) this.#restyled.add(element);
    if (this.#restyled.size > 0) this.#recheckLater();
  }

  /** Looks again what is folded away near the screen, and in and around the elements that were restyled. */
  #recheckHidden(): void {
    const roots = [...this.#restyled];
    this.#restyled.clear();
    if (!this.#isComplete) return;
    let isChanged = false;
    const steps = this.#recheckSteps(roots, () => {
      isChanged = true;
    });
    runWithHeadStart(steps, this.#options.signal, () => {
      if (isChanged) this.#reselect();
      else this.#moveWindow();
      isChanged = false;
    });
  }

  *#recheckSteps(roots: readonly Element[], onChanged: () => void): Generator<void> {
    const seen = new Set<Block>();
    for (const block of this.#blocksAround(roots)) {
      if (block.found.length === 0 || seen.has(block)) continue;
      seen.add(block);
      const hidden = !isRendered(block.element, this.#rules.collapsed);
      if (hidden !== block.hidden) {
        block.hidden = hidden;
        block.isChosen = false;
        onChanged();
      }
      // Inline parts may have been hidden alone. Ranges that are as they were stay, and are not painted anew.
      const ranges = block.ranges && buildRanges(block, this.flowRules, this.#rules.collapsed);
      if (ranges !== undefined && !haveSameWords(ranges, block.ranges)) block.ranges = ranges;
      yield;
    }
  }

  /** The blocks near the screen, then those in and around `roots`. */
  *#blocksAround(roots: readonly Element[]): Generator<Block> {
    yield* this.#near;
    for (const root of roots) yield* this.#list.around(root);
  }
}
