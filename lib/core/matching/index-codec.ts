import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { hasIntactBody, openBuffer } from './index-layout.ts';
import type { CompiledIndex } from './index-layout.ts';

export type IndexDamage = 'damaged' | 'unknown-version';

/** The index as one string (base64), the form in which it is kept in `storage.local`. */
export function encodeIndex(index: CompiledIndex): string {
  return toBase64(new Uint8Array(index.buffer));
}

/**
 * The way back. Checks the header and all lengths, not the contents: searching a damaged body finds wrong places
 * or nothing, but ends and does not throw. Costs the decoding of the text and nothing else.
 */
export function decodeIndex(text: string): Result<CompiledIndex, IndexDamage> {
  const bytes = fromBase64(text);
  return bytes === undefined ? err('damaged') : attachIndex(bytes.buffer);
}

/** Attaches a buffer that an index was packed into. Constant time. */
export function attachIndex(buffer: ArrayBuffer): Result<CompiledIndex, IndexDamage> {
  const index = openBuffer(buffer);
  return typeof index === 'string' ? err(index) : ok(index);
}

/** `true` when every byte is as it was written. Reads everything (7 MB: about 3 ms): for the background. */
export function verifyIndex(index: CompiledIndex): boolean {
  return typeof openBuffer(index.buffer) !== 'string' && hasIntactBody(index);
}
