/**
 * Starts all parts at once: none waits for another, or is kept from running because another throws or hangs.
 * Resolves when all have ended; each failure goes to `report` as soon as it happens.
 */
export async function runIndependently(
  parts: readonly (() => Promise<unknown>)[],
  report: (error: unknown) => void,
): Promise<void> {
  await Promise.allSettled(
    parts.map(async (part) => {
      try {
        await part();
      } catch (error) {
        report(error);
      }
    }),
  );
}
