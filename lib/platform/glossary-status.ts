import * as z from 'zod/mini';
import { askBackground } from './messages.ts';
import { loadStatusRecord, watchStatusRecord, writeStatusRecord } from './status-record.ts';
import { STORAGE_KEYS } from './storage.ts';

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
  const stored = await loadStatusRecord(STORAGE_KEYS.glossaryStatus);
  return stored.ok ? parseStatus(stored.value) : { state: 'failed', code: 'storage', detail: '' };
}

/** The generation that is recorded as ready, if one is. */
export async function loadReadyGeneration(): Promise<number | undefined> {
  const status = await loadGlossaryStatus();
  return status.state === 'ready' ? status.generation : undefined;
}

/** Calls `listener` with the status whenever one is recorded, until `signal` aborts. */
export function watchGlossaryStatus(listener: (status: GlossaryStatus) => void, signal: AbortSignal): void {
  watchStatusRecord(STORAGE_KEYS.glossaryStatus, loadGlossaryStatus, listener, signal);
}

/** Records a status for all contexts. */
export function recordGlossaryStatus(status: GlossaryStatus): Promise<void> {
  return writeStatusRecord(STORAGE_KEYS.glossaryStatus, status);
}

function parseStatus(value: unknown): GlossaryStatus {
  const parsed = statusSchema.safeParse(value);
  return parsed.success ? parsed.data : { state: 'preparing' };
}

/** Asks the background to compile the glossary again; the outcome arrives as a new status. */
export function requestRebuild(): Promise<void> {
  return askBackground({ type: 'glossary.rebuild' });
}
