import { LIMITS } from '../core/glossary/limits.ts';

/**
 * All bytes of a body as they come out of decompression, where a few kilobytes can become a gigabyte, or `undefined`
 * as soon as there are too many. Rejects where the body breaks off, or its request is aborted.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number = LIMITS.document,
): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, length);
    length += value.byteLength;
    if (length > maxBytes) {
      // Waiting for a server to notice is not ours to do.
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
