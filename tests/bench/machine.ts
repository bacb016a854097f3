import os from 'node:os';
import process from 'node:process';

/** The machine, as far as it matters for speed. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  /** Processes that wanted to run, average of the last minute, before and after: above `cores` times are too long. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** Call it before the measurement, and the result after. */
export function describeMachine(): () => Machine {
  const loadBefore = load();
  const [processor] = os.cpus();
  return () => ({
    processor: processor?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 1e9),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    v8: process.versions.v8,
    loadBefore,
    loadAfter: load(),
  });
}

function load(): number {
  return Math.round((os.loadavg()[0] ?? 0) * 10) / 10;
}
