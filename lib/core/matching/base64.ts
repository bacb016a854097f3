/** What Chromium 133 and Firefox 133 have and Node 24 and our TypeScript library do not know yet. */
interface NativeDecoder {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}
interface NativeEncoder {
  toBase64?(): string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const INVALID = 255;
/** Arguments per call of `String.fromCharCode`; engines limit it to some ten thousand. */
const CHUNK = 8192;

const sextets = new Uint8Array(256).fill(INVALID);
for (let value = 0; value < alphabet.length; value++) sextets[alphabet.charCodeAt(value)] = value;

/** Base64 with padding, natively where the engine can. */
export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as NativeEncoder).toBase64?.();
  if (native !== undefined) return native;
  const groups = Math.ceil(bytes.length / 3);
  const codes = new Uint8Array(groups * 4).fill(0x3d);
  for (let group = 0; group < groups; group++) {
    const at = group * 3;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const used = Math.min(3, bytes.length - at) + 1;
    for (let digit = 0; digit < used; digit++) {
      codes[group * 4 + digit] = alphabet.charCodeAt((bits >> (18 - digit * 6)) & 63);
    }
  }
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) {
    text += String.fromCharCode(...codes.subarray(at, at + CHUNK));
  }
  return text;
}

/** The bytes in a buffer of their own, or `undefined` when `text` is no base64 with padding. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const decoder = Uint8Array as NativeDecoder;
  try {
    const bytes = decoder.fromBase64?.(text);
    if (bytes !== undefined) return bytes;
  } catch {
    return undefined;
  }
  const { length } = text;
  if (length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((length / 4) * 3 - padding);
  let invalid = 0;
  let to = 0;
  const digit = (at: number): number => {
    if (at >= length - padding) return 0;
    const value = sextets[text.charCodeAt(at)] ?? INVALID;
    invalid |= value & 0x80;
    return value & 63;
  };
  for (let at = 0; at < length; at += 4) {
    const bits = (digit(at) << 18) | (digit(at + 1) << 12) | (digit(at + 2) << 6) | digit(at + 3);
    bytes[to++] = bits >> 16;
    bytes[to++] = bits >> 8;
    bytes[to++] = bits;
  }
  return invalid === 0 ? bytes : undefined;
}
