import type { BrowserKind } from '../../extension/harness/find-browser.ts';
import type { Machine } from '../machine.ts';
import type { EditFigures } from './edit/measure-edits.ts';
import type { FrameTax } from './edit/measure-frames.ts';
import type { HoverFigures } from './hover/measure-hover.ts';
import type { MarkJsRun } from './mark-js/measure-mark-js.ts';
import type { MemoryFigures } from './memory/measure-memory.ts';
import type { ScrollFigures } from './scroll/measure-scroll.ts';
import type { CodeSize } from './start/measure-size.ts';
import type { StartFigures } from './start/measure-start.ts';
import type { BareVisit, Visit } from './visits/visit-page.ts';
import type { Load } from './work/measure-loads.ts';
import type { OwnWork } from './work/trace-own-work.ts';

/** One page in one browser with one glossary. */
export interface CaseOf {
  readonly kind: BrowserKind;
  readonly page: string;
  readonly bytes: number;
  /** Of the list that was asked for, by which cases are told apart. */
  readonly terms: number;
}

export interface VisitCase extends CaseOf {
  readonly visits: readonly Visit[];
  /** With the extension’s background asleep. */
  readonly asleep: readonly Visit[];
  readonly bare: readonly BareVisit[];
}

export interface WorkCase extends CaseOf {
  readonly runs: readonly OwnWork[];
}

export interface LoadCase extends CaseOf {
  readonly withUs: readonly Load[];
  readonly withoutUs: readonly Load[];
}

export interface MarkJsCase extends CaseOf {
  /** Ours for all marks, milliseconds on the processor, without and with compiling the glossary. */
  readonly ownMs: number;
  readonly compileMs: number;
  /** Or why it was not run. */
  readonly markJs: MarkJsRun | string;
}

export interface BrowserReport {
  readonly machine: Machine;
  readonly browsers: readonly string[];
  readonly pages: readonly { readonly name: string; readonly bytes: number; readonly blocks: number }[];
  readonly sizes: readonly number[];
  readonly visits: readonly VisitCase[];
  readonly work: readonly WorkCase[];
  readonly loads: readonly LoadCase[];
  readonly markJs: readonly MarkJsCase[];
  readonly edits: readonly EditFigures[];
  readonly frames: readonly FrameTax[];
  readonly memory: readonly MemoryFigures[];
  readonly scroll: readonly ScrollFigures[];
  readonly hover: readonly HoverFigures[];
  readonly start: readonly StartFigures[];
  readonly code: readonly CodeSize[];
}

export const BROWSER_NAMES: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
};

/** The least and the middle one, the lower of two. `NaN` where there is none. */
export function spread(values: readonly number[]): { readonly best: number; readonly median: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { best: sorted[0] ?? Number.NaN, median: sorted[(sorted.length - 1) >> 1] ?? Number.NaN };
}
