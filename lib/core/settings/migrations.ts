/** One step: data of version N in, data of version N + 1 out. Pure, and total: it may meet anything. */
export type Migration = (data: unknown) => unknown;

/** `MIGRATIONS[0]` leads from version 1 to 2, and so on. None yet: version 1 is the first. */
const MIGRATIONS: readonly Migration[] = [];

/** Takes data of version `from` to the newest version. `steps` is a test seam. */
export function migrate(data: unknown, from: number, steps: readonly Migration[] = MIGRATIONS): unknown {
  return steps.slice(from - 1).reduce((current, step) => step(current), data);
}
