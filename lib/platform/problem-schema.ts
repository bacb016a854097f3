import * as z from 'zod/mini';
import { PROBLEM_CODES, type Problem } from '../core/glossary/problem.ts';

const place = z.object({
  entry: z.exactOptional(z.number()),
  term: z.exactOptional(z.string()),
  row: z.exactOptional(z.number()),
  column: z.exactOptional(z.string()),
  field: z.exactOptional(z.string()),
  line: z.exactOptional(z.number()),
  character: z.exactOptional(z.number()),
});

/** A problem of a glossary as it lies in storage. */
export const problemSchema: z.ZodMiniType<Problem> = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum(PROBLEM_CODES),
  place,
  values: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
