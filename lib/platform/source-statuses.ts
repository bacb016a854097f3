import * as z from 'zod/mini';
import { GLOSSARY_FORMATS } from '../core/glossary/glossary-reading.ts';
import { SYNC_FAILURES, type SourceStatus } from '../core/sources/source-status.ts';
import { problemSchema } from './problem-schema.ts';
import { loadStatusRecord, watchStatusRecord, writeStatusRecord } from './status-record.ts';
import { STORAGE_KEYS } from './storage.ts';

const names = z.array(z.string());
const problems = z.exactOptional(z.array(problemSchema));
const changes = z.object({
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  addedNames: names,
  changedNames: names,
  removedNames: names,
});

const statusSchema: z.ZodMiniType<SourceStatus> = z.object({
  id: z.string(),
  activity: z.exactOptional(
    z.object({ phase: z.enum(['asking', 'reading', 'publishing']), startedAt: z.string() }),
  ),
  checkedAt: z.exactOptional(z.string()),
  succeededAt: z.exactOptional(z.string()),
  changedAt: z.exactOptional(z.string()),
  terms: z.number(),
  format: z.exactOptional(z.enum(GLOSSARY_FORMATS)),
  problems: z.number(),
  changes: z.exactOptional(changes),
  failure: z.exactOptional(
    z.object({
      code: z.enum(SYNC_FAILURES),
      detail: z.string(),
      origins: z.exactOptional(z.array(z.string())),
      problems,
    }),
  ),
  failures: z.number(),
  askedFor: z.exactOptional(z.string()),
  nextAt: z.exactOptional(z.string()),
  finalUrl: z.exactOptional(z.string()),
  held: z.exactOptional(z.object({ terms: z.number(), since: z.string(), changes, problems })),
});

const listSchema = z.array(z.unknown());

/** How the sources are, as the background recorded it last; of a source of which nothing is known there is none. */
export async function loadSourceStatuses(): Promise<readonly SourceStatus[]> {
  const stored = await loadStatusRecord(STORAGE_KEYS.sourceStatuses);
  return stored.ok ? parseStatuses(stored.value) : [];
}

/** Calls `listener` with all statuses whenever they are recorded, until `signal` aborts. */
export function watchSourceStatuses(
  listener: (statuses: readonly SourceStatus[]) => void,
  signal: AbortSignal,
): void {
  watchStatusRecord(STORAGE_KEYS.sourceStatuses, loadSourceStatuses, listener, signal);
}

/** Replaces all statuses. */
export function recordSourceStatuses(statuses: readonly SourceStatus[]): Promise<void> {
  return writeStatusRecord(STORAGE_KEYS.sourceStatuses, statuses);
}

/** One damaged status costs that one only: its source is asked again. */
function parseStatuses(value: unknown): readonly SourceStatus[] {
  const list = listSchema.safeParse(value);
  if (!list.success) return [];
  return list.data.flatMap((item) => {
    const status = statusSchema.safeParse(item);
    return status.success ? [status.data] : [];
  });
}
