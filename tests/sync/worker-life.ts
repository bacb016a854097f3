/** What a worker does when its end comes: nothing more. Its effects so far stay, and its locks are free again. */
export class WorkerLife {
  /** Steps to the outside world so far. */
  steps = 0;
  readonly ended: Promise<void>;
  readonly #end: () => void;
  readonly #lastStep: number;
  readonly #edge: 'before' | 'after';
  #isOver = false;

  /** Ends at the `lastStep`-th step: before its effect, or after it and before anybody hears of it. */
  constructor(lastStep = Infinity, edge: 'before' | 'after' = 'before') {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ended = promise;
    this.#end = resolve;
    this.#lastStep = lastStep;
    this.#edge = edge;
  }

  async step<T>(effect: () => Promise<T>): Promise<T> {
    if (this.#isOver) return never();
    this.steps += 1;
    const isLast = this.steps === this.#lastStep;
    if (isLast && this.#edge === 'before') return this.#die();
    const result = await effect();
    return isLast ? this.#die() : result;
  }

  /** The same ports, each call of which is a step. */
  guard<T extends object>(ports: T): T {
    return new Proxy(ports, {
      get: (target, name) => {
        const port: unknown = Reflect.get(target, name);
        if (typeof port !== 'function') return port;
        return (...args: unknown[]) => this.step(() => Promise.resolve(Reflect.apply(port, target, args)));
      },
    });
  }

  #die(): Promise<never> {
    this.#isOver = true;
    this.#end();
    return never();
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
