import zlib from 'node:zlib';

const MEBIBYTE = 1024 * 1024;

/** Far beyond any limit of ours. */
const GZIP_BOMB_BLOCKS = 64;
const GZIP_BLOCK = 16 * MEBIBYTE;
const BROTLI_BOMB = 256 * MEBIBYTE;

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/** A gibibyte of spaces in about a megabyte. It has no end: whoever reads that far has lost already. */
export function gzipBomb(): Uint8Array {
  const block = zlib.deflateRawSync(Buffer.alloc(GZIP_BLOCK, ' '), {
    // Starts each block anew, so that one can stand there many times.
    finishFlush: zlib.constants.Z_FULL_FLUSH,
  });
  return Buffer.concat([GZIP_HEADER, ...Array.from({ length: GZIP_BOMB_BLOCKS }, () => block)]);
}

/** A quarter of a gibibyte of spaces in less than 50 kilobytes. */
export function brotliBomb(): Uint8Array {
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 1, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 };
  return zlib.brotliCompressSync(Buffer.alloc(BROTLI_BOMB, ' '), { params });
}
