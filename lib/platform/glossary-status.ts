import * as z from 'zod/mini';
import { askBackground } from './messages.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const statusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), terms: z.number(), generation: z.number(), compiledAt: z.string() }),
  z.object({ state: z.literal('preparing') }),
  z.object({
    state: z.literal('failed'),
    /** `storage`: settings and index; `database`: definitions; `glossary`: the glossary itself, or its size. */
    code: z.enum(['storage', 'database', 'glossary', 'too-large']),
    detail: z.string(),
  }),
]);

/** How the glossary that pages are marked with came out. */
export type GlossaryStatus = z.infer<typeof statusSchema>;

/** The last recorded status; `preparing` before the first, `failed` when storage cannot be read. */
export async function loadGlossaryStatus(): Promise<GlossaryStatus> {
  const substitute = await readStored(STORAGE_KEYS.glossaryStatus, 'session');
  if (substitute.ok && substitute.value !== undefined && substitute.value !== null)
    return parseStatus(substitute.value);
  const stored = await readStored(STORAGE_KEYS.glossaryStatus);
  if (!stored.ok) return { state: 'failed', code: 'storage', detail: '' };
  return parseStatus(stored.value);
}

/** The generation that is recorded as ready, if one is. */
export async function loadReadyGeneration(): Promise<number | undefined> {
  const status = await loadGlossaryStatus();
  return status.state === 'ready' ? status.generation : undefined;
}

/** Calls `listener` with the status whenever one is recorded, until `signal` aborts. */
export function watchGlossaryStatus(listener: (status: GlossaryStatus) => void, signal: AbortSignal): void {
  // Either area alone may hold an outdated status.
  const reload = async (): Promise<void> => {
    const status = await loadGlossaryStatus();
    if (!signal.aborted) listener(status);
  };
  for (const area of ['local', 'session'] as const) {
    watchStored(STORAGE_KEYS.glossaryStatus, () => void reload(), signal, area);
  }
}

/**
 * Records a status for all contexts. A disk that takes nothing cannot keep the news of it either, and the options
 * page would say "preparing" for ever: then the memory of the session holds it, until the disk works again.
 */
export async function recordGlossaryStatus(status: GlossaryStatus): Promise<void> {
  const written = await writeStored(STORAGE_KEYS.glossaryStatus, status);
  // Where this fails too there is no place left that could tell of it.
  await writeStored(STORAGE_KEYS.glossaryStatus, written.ok ? null : status, 'session');
}

function parseStatus(value: unknown): GlossaryStatus {
  const parsed = statusSchema.safeParse(value);
  return parsed.success ? parsed.data : { state: 'preparing' };
}

/** Asks the background to compile the glossary again; the outcome arrives as a new status. */
export function requestRebuild(): Promise<void> {
  return askBackground({ type: 'glossary.rebuild' });
}
