import { compileIndex } from '../matching/compile-index.ts';
import type { CompiledIndex } from '../matching/index-layout.ts';
import { DropTally } from './drop-tally.ts';
import type { Entry } from './entry.ts';
import { limitForms } from './limit-forms.ts';
import { LIMITS } from './limits.ts';
import type { MergedGlossary } from './merged-glossary.ts';

/** As much of a glossary as its compiled index has room for. */
export interface FittedGlossary extends Pick<MergedGlossary, 'entries' | 'dropped'> {
  readonly index: CompiledIndex;
}

/** What is left out may be more than it has to be by this share of the glossary; half of it costs one more compile. */
const PRECISION = 1 / 64;

/**
 * Compiles a glossary, without its end where the whole would not fit: the last source's aliases go first, the last of
 * them before the others, then its entries, then the aliases of the source before it. Once, and about seven times for
 * a glossary that does not fit (50,000 terms with two aliases each: 0.5 s each). `undefined` where not even an empty
 * glossary fits; `maxBytes` is a test seam.
 */
export function fitIndex(
  { entries, sources, dropped }: Pick<MergedGlossary, 'entries' | 'sources' | 'dropped'>,
  maxBytes: number = LIMITS.index,
): FittedGlossary | undefined {
  const whole = compileIndex(entries);
  if (whole.buffer.byteLength <= maxBytes) return { entries, dropped, index: whole };
  const parts = partsOf(entries);
  const all = parts.reduce((sum, part) => sum + part.aliases + part.entries.length, 0);
  let best: { readonly entries: readonly Entry[]; readonly index: CompiledIndex } = {
    entries: [],
    index: compileIndex([]),
  };
  if (best.index.buffer.byteLength > maxBytes) return undefined;
  let tooFew = 0;
  let enough = all;
  while (enough - tooFew > Math.max(1, all * PRECISION)) {
    const count = Math.ceil((tooFew + enough) / 2);
    const kept = cutEnd(parts, count);
    const index = compileIndex(kept);
    if (index.buffer.byteLength <= maxBytes) {
      best = { entries: kept, index };
      enough = count;
    } else tooFew = count;
  }
  const tally = new DropTally(dropped);
  countDrops(tally, entries, best.entries);
  return { ...best, dropped: tally.inOrderOf(sources) };
}

/** The entries of one source, which stand side by side, and how many aliases they have together. */
interface Part {
  readonly entries: Entry[];
  aliases: number;
}

function partsOf(entries: readonly Entry[]): readonly Part[] {
  const parts: Part[] = [];
  for (const entry of entries) {
    let part = parts.at(-1);
    if (part?.entries[0]?.origin !== entry.origin) parts.push((part = { entries: [], aliases: 0 }));
    part?.entries.push(entry);
    if (part !== undefined) part.aliases += entry.aliases.length;
  }
  return parts;
}

/** The entries without their last `count` aliases and entries, counted as `fitIndex` says. */
function cutEnd(parts: readonly Part[], count: number): readonly Entry[] {
  let left = count;
  const kept = parts.toReversed().map(({ entries, aliases }) => {
    const lostAliases = Math.min(left, aliases);
    left -= lostAliases;
    const lostEntries = Math.min(left, entries.length);
    left -= lostEntries;
    const remaining = entries.slice(0, entries.length - lostEntries);
    return lostAliases === 0
      ? remaining
      : limitForms(remaining, remaining.length + aliases - lostAliases).entries;
  });
  return kept.toReversed().flat();
}

/** `kept` are the same entries in the same order, of each source only the first ones. */
function countDrops(tally: DropTally, entries: readonly Entry[], kept: readonly Entry[]): void {
  const byId = new Map(kept.map((entry) => [entry.id, entry]));
  for (const entry of entries) {
    const same = byId.get(entry.id);
    if (same === undefined) tally.addEntry(entry);
    else tally.addAliases(entry, entry.aliases.length - same.aliases.length);
  }
}
