import * as z from 'zod/mini';
import type { Passage } from './protocol.ts';

/** A passage as a page or a menu hands it over. */
export const passageSchema: z.ZodMiniType<Passage> = z.object({
  blocks: z.array(z.string()),
  heading: z.string(),
  isCut: z.boolean(),
});
