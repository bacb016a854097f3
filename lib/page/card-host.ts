/** Our one element on the page. The name tells people who find it in their developer tools whose it is. */
export const HOST_NAME = 'parlance-card';

/**
 * `!important` in a `:host` rule wins over everything that the page's own styles say about our element. The
 * declarations that change are set on the rule, not on the element: the page sees no attribute change.
 */
const HOST_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  display: none !important;
}
:host(:popover-open) { display: block !important; }
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 1px solid rgb(9 30 66 / 0.14);
  border-radius: 10px;
  box-sizing: border-box;
  box-shadow: 0 8px 28px rgb(9 30 66 / 0.22), 0 1px 3px rgb(9 30 66 / 0.18);
}
@media (forced-colors: active) { iframe { border-color: CanvasText; } }
`;

/** Width of the frame's border: the host is larger than the card by one on each side, CSS pixels. */
export const FRAME_BORDER = 1;

/** Placement of the host in the viewport, CSS pixels. */
export interface HostPlacement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The element that carries the card: a popover in the top layer with a closed shadow root, in it the extension's
 * frame. The page can neither see the frame nor read what it shows.
 */
export class CardHost {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly #hostStyle: CSSStyleDeclaration;

  constructor(url: string, title: string) {
    this.element = document.createElement(HOST_NAME);
    this.element.setAttribute('popover', 'manual');
    const root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_CSS);
    root.adoptedStyleSheets = [sheet];
    const rule = sheet.cssRules[0];
    if (!(rule instanceof CSSStyleRule)) throw new Error('The host style has no :host rule');
    this.#hostStyle = rule.style;
    this.frame = document.createElement('iframe');
    this.frame.title = title;
    this.frame.src = url;
    root.append(this.frame);
  }

  get isOnPage(): boolean {
    return this.element.isConnected;
  }

  get isOpen(): boolean {
    return this.isOnPage && this.element.matches(':popover-open');
  }

  /**
   * Puts the host under `parent`, keeping the loaded frame where the browser can move it (`moveBefore`). Returns
   * whether it stood elsewhere.
   */
  moveTo(parent: Element): boolean {
    if (this.element.parentNode === parent) return false;
    if (this.isOnPage && 'moveBefore' in parent && typeof parent.moveBefore === 'function') {
      try {
        parent.moveBefore(this.element, null);
        return true;
      } catch {
        // Not movable between these two places: fall through to a plain append, which reloads the frame.
      }
    }
    parent.append(this.element);
    return true;
  }

  /** Opens as the topmost element, still invisible; `place` shows it. */
  open(): void {
    this.#set('visibility', 'hidden');
    // The page may have changed the attribute, without which opening throws.
    this.element.popover = 'manual';
    // The top layer is ordered by opening: after a move into a dialog it is opened anew, to stand above it.
    if (this.isOpen) this.element.hidePopover();
    this.element.showPopover();
  }

  place({ left, top, width, height }: HostPlacement): void {
    this.#set('left', `${Math.round(left)}px`);
    this.#set('top', `${Math.round(top)}px`);
    this.#set('width', `${Math.ceil(width)}px`);
    this.#set('height', `${Math.ceil(height)}px`);
    this.#set('visibility', 'visible');
  }

  /** Sizes the invisible host, so that the frame can lay out and measure itself. */
  prepare(width: number, height: number): void {
    this.#set('width', `${width}px`);
    this.#set('height', `${height}px`);
  }

  close(): void {
    if (this.isOpen) this.element.hidePopover();
  }

  remove(): void {
    this.element.remove();
  }

  #set(property: string, value: string): void {
    this.#hostStyle.setProperty(property, value, 'important');
  }
}
