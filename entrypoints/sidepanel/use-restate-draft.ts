import { useCallback, useState } from 'react';
import { LONGEST_PASSAGE, type Passage } from '../../lib/core/panel/protocol.ts';
import type { PassageSurroundings } from '../../lib/core/restating/find-in-passage.ts';
import { isEditOf } from '../../lib/core/restating/is-edit-of.ts';
import { joinBlocks } from '../../lib/core/restating/passage.ts';
import type { WhichUses } from '../../lib/core/restating/restate-passage.ts';
import type { Role } from '../../lib/core/role.ts';

/** The passage beside one tab, and what the reader chose for it. */
export interface RestateDraft {
  readonly text: string;
  readonly isCut: boolean;
  /** Of the page, for a passage that was taken from one. */
  readonly heading: string;
  readonly around: PassageSurroundings;
  /** `undefined`: the reader's own. */
  readonly role: Role | undefined;
  readonly which: WhichUses;
  readonly sparesOwn: boolean;
  /** Senses that the reader chose, by term id. */
  readonly corrections: ReadonlyMap<string, number>;
}

const EMPTY: RestateDraft = {
  text: '',
  isCut: false,
  heading: '',
  around: {},
  role: undefined,
  which: 'first',
  sparesOwn: false,
  corrections: new Map(),
};

/** Tabs whose passages are remembered; the oldest goes first. */
const MOST_DRAFTS = 20;

/**
 * By tab, in the memory of this panel alone: the view goes whenever another one is looked at, and text of a page is
 * not for the disk.
 */
const drafts = new Map<number, RestateDraft>();

type ChangeDraft = (change: Partial<RestateDraft>) => void;

/** The draft beside a tab. The view is mounted anew for each tab. */
export function useRestateDraft(tabId: number | undefined): readonly [RestateDraft, ChangeDraft] {
  const [draft, setDraft] = useState(() => (tabId === undefined ? undefined : drafts.get(tabId)) ?? EMPTY);
  const change = useCallback<ChangeDraft>(
    (changed) => {
      setDraft((current) => {
        const next = { ...current, ...changed };
        if (tabId !== undefined) keep(tabId, next);
        return next;
      });
    },
    [tabId],
  );
  return [draft, change];
}

function keep(tabId: number, draft: RestateDraft): void {
  drafts.delete(tabId);
  drafts.set(tabId, draft);
  const [oldest] = drafts.keys();
  if (drafts.size > MOST_DRAFTS && oldest !== undefined) drafts.delete(oldest);
}

/** The changes that a passage of the page brings. */
export function takenPassage(passage: Passage, around: PassageSurroundings): Partial<RestateDraft> {
  return {
    ...limited(joinBlocks(passage.blocks), passage.isCut),
    heading: passage.heading,
    around,
    corrections: EMPTY.corrections,
  };
}

/** The changes that typing or pasting brings: another text has nothing to do with the page or the corrections. */
export function typedText(text: string, before: RestateDraft): Partial<RestateDraft> {
  const { heading, around, corrections } = isEditOf(before.text, text) ? before : EMPTY;
  return { ...limited(text, false), heading, around, corrections };
}

function limited(text: string, isCut: boolean): Pick<RestateDraft, 'text' | 'isCut'> {
  return {
    text: text.replace(/\r\n?/g, '\n').slice(0, LONGEST_PASSAGE),
    isCut: isCut || text.length > LONGEST_PASSAGE,
  };
}
