import { isOwnCall, isWithin, outermost, processorMs, type TraceEvent } from '../edit/read-trace.ts';

/** What a page's start keeps its main thread busy with, milliseconds on the processor. */
export interface StartTrace {
  /** All of it. */
  readonly busyMs: number;
  readonly own: OwnStart;
}

/** What of it is ours. */
export interface OwnStart {
  /** Reading the script and running it once. */
  readonly evaluateMs: number;
  /** All that it does afterwards: when its messages are answered, in timers and idle time. */
  readonly laterMs: number;
  /** The longest of all these pieces. */
  readonly longestMs: number;
}

/** Where promises go on; such a piece does not tell whose it is. */
const CONTINUATION = 'BlinkScheduler_PerformMicrotaskCheckpoint';

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** From the trace of a page that has no scripts of its own: what goes on in promises there is ours. */
export function readStart(events: readonly TraceEvent[]): StartTrace {
  const evaluated = outermost(events, (event) => isOwnCall(event) && event.name === 'EvaluateScript');
  const own = outermost(events, (event) => isOwnCall(event) || event.name === CONTINUATION);
  const later = own.filter((event) => !evaluated.some((script) => isWithin(event, script)));
  const sum = (pieces: readonly TraceEvent[]): number =>
    pieces.reduce((total, event) => total + processorMs(event), 0);
  return {
    busyMs: sum(outermost(events, ({ name }) => TASKS.has(name))),
    own: {
      evaluateMs: sum(evaluated),
      laterMs: sum(later),
      longestMs: Math.max(0, ...own.map(processorMs)),
    },
  };
}
