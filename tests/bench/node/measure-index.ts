import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { attachIndex, decodeIndex, encodeIndex } from '../../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { makeEntry } from '../../core/matching/make-entry.ts';
import { threadTime } from './thread-time.ts';

/** What an index costs before it finds anything, in milliseconds and bytes. */
export interface IndexCost {
  /** The first time in this process, before the engine has compiled anything, for the first list only. */
  readonly compileFirst: number;
  readonly compileBest: number;
  readonly compileMedian: number;
  /** From a buffer to something that finds: opening and views. */
  readonly attach: number;
  /** The same from the string that is stored. */
  readonly attachFromString: number;
  readonly bytes: number;
  readonly bytesPerTerm: number;
  /** Characters of the string that is stored. */
  readonly stored: number;
}

const COMPILE_RUNS = 8;
const ATTACH_RUNS = 30;

export function measureIndex(terms: readonly string[]): IndexCost {
  const entries: readonly Entry[] = terms.map((term) => makeEntry(term));
  const compile = timesOf(COMPILE_RUNS, () => compileIndex(entries));
  const index = compileIndex(entries);
  const text = encodeIndex(index);
  const attach = timesOf(ATTACH_RUNS, () => {
    const attached = attachIndex(index.buffer);
    if (!attached.ok) throw new Error(attached.error);
    return new Matcher(attached.value);
  });
  const attachFromString = timesOf(ATTACH_RUNS, () => {
    const attached = decodeIndex(text);
    if (!attached.ok) throw new Error(attached.error);
    return new Matcher(attached.value);
  });
  return {
    compileFirst: compile.first,
    compileBest: compile.best,
    compileMedian: compile.median,
    attach: attach.median,
    attachFromString: attachFromString.median,
    bytes: index.buffer.byteLength,
    bytesPerTerm: index.buffer.byteLength / terms.length,
    stored: text.length,
  };
}

interface Times {
  readonly first: number;
  readonly best: number;
  readonly median: number;
}

function timesOf(runs: number, work: () => unknown): Times {
  const times = Array.from({ length: runs }, () => {
    const start = threadTime();
    work();
    return threadTime() - start;
  });
  const sorted = times.toSorted((a, b) => a - b);
  return {
    first: times[0] ?? Number.NaN,
    best: sorted[0] ?? Number.NaN,
    median: sorted[runs >> 1] ?? Number.NaN,
  };
}
