import * as z from 'zod/mini';
import { askBackground } from './messages.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const statusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), terms: z.number(), generation: z.number(), compiledAt: z.string() }),
  z.object({ state: z.literal('preparing') }),
  z.object({
    state: z.literal('failed'),
    /** `storage`: settings and index; `database`: definitions; `glossary`: the glossary itself. */
    code: z.enum(['storage', 'database', 'glossary']),
    detail: z.string(),
  }),
]);

/** How the glossary that pages are marked with came out. */
export type GlossaryStatus = z.infer<typeof statusSchema>;

/** The last recorded status; `preparing` before the first, `failed` when storage cannot be read. */
export async function loadGlossaryStatus(): Promise<GlossaryStatus> {
  const stored = await readStored(STORAGE_KEYS.glossaryStatus);
  if (!stored.ok) return { state: 'failed', code: 'storage', detail: '' };
  return parseStatus(stored.value);
}

export function watchGlossaryStatus(listener: (status: GlossaryStatus) => void, signal: AbortSignal): void {
  watchStored(
    STORAGE_KEYS.glossaryStatus,
    (value) => {
      listener(parseStatus(value));
    },
    signal,
  );
}

export async function recordGlossaryStatus(status: GlossaryStatus): Promise<void> {
  await writeStored(STORAGE_KEYS.glossaryStatus, status);
}

function parseStatus(value: unknown): GlossaryStatus {
  const parsed = statusSchema.safeParse(value);
  return parsed.success ? parsed.data : { state: 'preparing' };
}

/** Asks the background to compile the glossary again; the outcome arrives as a new status. */
export function requestRebuild(): Promise<void> {
  return askBackground({ type: 'glossary.rebuild' });
}
