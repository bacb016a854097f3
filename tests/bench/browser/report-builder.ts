import type { BrowserKind } from '../../extension/harness/find-browser.ts';
import type { BrowserReport } from './browser-report.ts';
import type { MemoryFigures } from './memory/measure-memory.ts';

type Lists = Omit<BrowserReport, 'machine' | 'pages' | 'sizes' | 'code' | 'browsers' | 'memory'>;
type Writable = { [Name in keyof Lists]: Lists[Name][number][] };

/** Collects what is measured, one browser and list of terms after the other. */
export class ReportBuilder {
  readonly lists: Writable = {
    visits: [],
    work: [],
    loads: [],
    markJs: [],
    edits: [],
    frames: [],
    scroll: [],
    hover: [],
    start: [],
  };
  readonly #browsers = new Set<string>();
  readonly #memory = new Map<BrowserKind, MemoryFigures>();
  readonly #log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  addBrowser(version: string): void {
    this.#browsers.add(version.replace('/', ' '));
  }

  addMemory({ kind, rows }: MemoryFigures): void {
    this.#memory.set(kind, { kind, rows: [...(this.#memory.get(kind)?.rows ?? []), ...rows] });
  }

  /**
   * Browsers drop a tab now and then, and a run of many minutes shall not be lost for it: what fails is tried once more,
   * and then left out, which its table shows.
   */
  async attempt<T>(what: string, measure: () => Promise<T>): Promise<T | undefined> {
    for (const rest of ['trying again', 'left out']) {
      try {
        return await measure();
      } catch (error) {
        this.#log(`${what}: ${error instanceof Error ? error.message : String(error)}; ${rest}`);
      }
    }
    return undefined;
  }

  finish(about: Pick<BrowserReport, 'machine' | 'sizes' | 'code' | 'pages'>): BrowserReport {
    const pages = about.pages.map(({ name, bytes, blocks }) => ({ name, bytes, blocks }));
    // They are measured in another order than they are read in.
    const inOrder = (
      one: { kind: BrowserKind; terms: number },
      other: { kind: BrowserKind; terms: number },
    ): number => one.kind.localeCompare(other.kind) || one.terms - other.terms;
    const { visits, work, loads, markJs } = this.lists;
    return {
      ...about,
      ...this.lists,
      visits: visits.toSorted(inOrder),
      work: work.toSorted(inOrder),
      loads: loads.toSorted(inOrder),
      markJs: markJs.toSorted(inOrder),
      pages,
      browsers: [...this.#browsers],
      memory: [...this.#memory.values()],
    };
  }
}
