import type { Role } from '../role.ts';
import type { SenseContext } from '../restating/sense-choice.ts';

/**
 * What the page side and the card frame say to each other over their MessageChannel. JSON only. The page side
 * sends positions and the words around them; the card reads definitions itself, so that no glossary text is
 * ever handed through the page's process.
 */

/** What the card is to explain. */
export type Subject =
  | {
      readonly kind: 'term';
      /** Generation of the glossary the index was compiled from. */
      readonly generation: number;
      /** Position of the entry in that generation. */
      readonly entry: number;
      /** The words on the page. */
      readonly text: string;
      /** What the page itself spells the acronym out as, if it does. */
      readonly definedHere?: string;
    }
  /** An acronym that neither the glossary nor the page explains. */
  | { readonly kind: 'unknown'; readonly text: string }
  /** "Explain" was asked for where no term stands; `text` is the selection, or ''. */
  | { readonly kind: 'nothing'; readonly text: string }
  /** A command came on a page that is not marked at all. */
  | { readonly kind: 'idle'; readonly reason: IdleReason };

/** Why nothing is marked on a page where we run. */
export const IDLE_REASONS = ['no-document', 'no-glossary', 'paused'] as const;
export type IdleReason = (typeof IDLE_REASONS)[number];

/** Where the keyboard walk through the page's terms stands, from 1. */
export interface WalkPosition {
  readonly index: number;
  readonly total: number;
}

export type CardTheme = 'light' | 'dark';

export interface ShowRequest {
  readonly type: 'show';
  /**
   * Counts up; answers carry it, so that a late one is ignored. The same number again means the same card in
   * another theme or with other room: what the reader has opened in it stays open.
   */
  readonly request: number;
  readonly subject: Subject;
  readonly context: SenseContext;
  readonly position: WalkPosition | null;
  /** Opened by keyboard: the card takes the focus. */
  readonly focus: boolean;
  readonly theme: CardTheme;
  /** Room that the viewport leaves for the card, CSS pixels. */
  readonly maxWidth: number;
  readonly maxHeight: number;
}

export type ToCard = ShowRequest | { readonly type: 'hide' };

export type ToPage =
  /** The card's app has started and listens. */
  | { readonly type: 'ready' }
  /** Rendered size of the answer to `request`, CSS pixels. */
  | { readonly type: 'size'; readonly request: number; readonly width: number; readonly height: number }
  /** Esc, the close button, or an action that is done. */
  | { readonly type: 'close' }
  /** The pointer came over the card or left it. */
  | { readonly type: 'pointer'; readonly inside: boolean }
  /** The keyboard focus entered the card or left it. */
  | { readonly type: 'focus'; readonly inside: boolean }
  /** Walk on without leaving the card. */
  | { readonly type: 'walk'; readonly step: 1 | -1 };

/** Sent once with the port, by `postMessage` to the frame. `key` proves that a content script of ours sent it. */
export interface CardGreeting {
  readonly type: 'parlance-card';
  readonly key: string;
}

/** Role shown where the reader has not chosen one. */
export const FALLBACK_ROLE: Role = 'product';
