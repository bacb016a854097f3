import type { Entry } from '../glossary/entry.ts';
import { compileIndex, compileShared } from '../matching/compile-index.ts';
import { Matcher } from '../matching/matcher.ts';
import type { Occurrence } from '../matching/occurrence.ts';
import { settleText } from '../matching/settle-text.ts';
import { SharedPhraseSearch } from '../matching/shared-phrase-search.ts';
import { Tokens } from '../matching/tokens.ts';

/** A cue that was found, and the sense it speaks for. */
export interface FoundCue {
  readonly sense: number;
  /** As the glossary writes it. */
  readonly cue: string;
}

interface CueIndex {
  readonly cues: readonly FoundCue[];
  readonly search: SharedPhraseSearch;
  readonly ownForms: Matcher;
}

const indexes = new WeakMap<Entry, CueIndex>();

/**
 * The cues of `entry` that stand in `text`, each once, in the order in which they first stand there. Found by the
 * same rules as terms; a cue that is part of an occurrence of the entry itself does not count. Linear in `text`;
 * an entry's cues are compiled once.
 */
export function findCues(entry: Entry, text: string): readonly FoundCue[] {
  if (text === '') return [];
  const { cues, search, ownForms } = indexOf(entry);
  if (cues.length === 0) return [];
  const settled = readTokens(text);
  const found = new Set<number>();
  let own: readonly Occurrence[] | undefined;
  search.visit(settled, tokens, (start, end, cue) => {
    if (found.has(cue)) return;
    // Searched for only now: most texts hold no cue at all.
    own ??= ownForms.find(settled);
    if (!isInside(own, start, end)) found.add(cue);
  });
  return [...found].flatMap((cue) => cues[cue] ?? []);
}

/** One text is often asked about for many entries in a row. */
const tokens = new Tokens();
let lastText = '';
let lastSettled = '';

/** Reads `text` into `tokens`, unless it is there already. Returns the text that they belong to. */
function readTokens(text: string): string {
  if (text === lastText) return lastSettled;
  lastSettled = settleText(text).text;
  tokens.read(lastSettled, true);
  lastText = text;
  return lastSettled;
}

function indexOf(entry: Entry): CueIndex {
  const known = indexes.get(entry);
  if (known !== undefined) return known;
  const cues = entry.senses.flatMap((sense, index) => sense.cues.map((cue) => ({ sense: index, cue })));
  const phrases = cues.map(({ cue }, owner) => ({ text: cue, caseSensitive: undefined, owner }));
  const index = {
    cues,
    search: new SharedPhraseSearch(compileShared(phrases)),
    ownForms: new Matcher(compileIndex([{ ...entry, needsCue: false, not: [] }])),
  };
  indexes.set(entry, index);
  return index;
}

/** Occurrences are in order and do not overlap. */
function isInside(occurrences: readonly Occurrence[], start: number, end: number): boolean {
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const occurrence = occurrences[low];
  return occurrence !== undefined && occurrence.start <= start && occurrence.end >= end;
}
