import type { Plot } from './plot.ts';

/** What one half of the bench, with or without a browser, hands over to be written down. */
export interface BenchPart {
  /** Markdown, by the name of the marker in docs/performance.md that it goes to. */
  readonly tables: Readonly<Record<string, string>>;
  /** By name: `x` becomes docs/images/performance-x.svg. */
  readonly plots: Readonly<Record<string, Plot>>;
  /** Everything that was measured, for docs/performance.json. Plain JSON. */
  readonly figures: unknown;
}

export interface BenchOptions {
  /** The folder of the project. */
  readonly root: string;
  /** Only to see whether everything still runs: the figures mean nothing. */
  readonly quick: boolean;
  /** The half in browsers begins with no further list of terms after so long. */
  readonly minutes: number;
  readonly log: (line: string) => void;
}
