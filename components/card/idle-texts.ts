import type { IdleReason } from '../../lib/core/card/protocol.ts';

/** Why nothing is marked, and what to do, in the catalogue. */
export const IDLE_TEXTS = {
  'no-document': 'idle.noDocument',
  'no-glossary': 'idle.noGlossary',
  paused: 'idle.paused',
} as const satisfies { readonly [reason in IdleReason]: string };
