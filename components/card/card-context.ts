import { createContext, useContext } from 'react';
import type { CopyPart } from '../../lib/core/card/copy-payload.ts';
import type { WalkPosition } from '../../lib/core/card/protocol.ts';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';

/** What the reader can do from the card. */
export interface CardActions {
  /** Remembers that the reader knows the term, or no longer; `false` when that could not be saved. */
  readonly setKnown: (id: string, known: boolean) => Promise<boolean>;
  /** Puts the explanation on the clipboard; `false` when the browser refuses. */
  readonly copy: (parts: readonly CopyPart[], source: string) => boolean;
  /** Puts plain text on the clipboard; `false` when the browser refuses. */
  readonly copyText: (text: string) => boolean;
  readonly close: () => void;
  readonly walk: (step: 1 | -1) => void;
}

/** What gets the focus when the card opens: its contents, or the walk button that was pressed in the card before. */
export type FocusTarget = 'content' | 'next' | 'previous';

/** The way to the panel, see `lib/platform/panel-access.ts`. */
export type PanelAccess =
  | { readonly kind: 'button'; readonly open: (termId: string) => void }
  | { readonly kind: 'keys'; readonly keys: string };

/** What every part of the card may need to know, whatever it shows. */
export interface CardSetting {
  readonly position: WalkPosition | null;
  /** `null`: the focus stays where it is. */
  readonly focusOn: FocusTarget | null;
  /** Room for the card in CSS pixels; 0 or less: as much as it likes. */
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** `null`: not loaded yet, or not to be had; the card does without. */
  readonly profiles: RoleProfiles | null;
  /** Address of the options page. */
  readonly optionsAddress: string;
  /** `null`: not known yet, or there is none. */
  readonly panel: PanelAccess | null;
  readonly actions: CardActions;
}

export const CardContext = createContext<CardSetting | undefined>(undefined);

export function useCard(): CardSetting {
  const setting = useContext(CardContext);
  if (setting === undefined) throw new Error('A part of the card was rendered outside of <Card>.');
  return setting;
}
