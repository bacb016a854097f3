import { LIMITS } from '../../lib/core/glossary/limits.ts';

/**
 * All bytes of a file, an answer or standard input, as they come out of decompression, or `undefined` as soon as there
 * are more than a glossary may have. Rejects where they cannot be read to the end.
 */
export async function readCapped(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number = LIMITS.document,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early closes the source.
  for await (const chunk of source) {
    length += chunk.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
