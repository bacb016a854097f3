import { LineIndex } from './formats/text-position.ts';
import type { Problem } from './problem.ts';

/** The part of the platform's decoder used here; lib/core is compiled without DOM and Node types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const REPLACEMENT = '\uFFFD';
const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)/i;

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Characters that could not be read: the file is not written in the encoding that it was read in. */
  readonly problem?: Problem;
}

/**
 * The text of a file or an answer: by its byte order mark, else the `charset` of its media type, else as UTF-8, which
 * most files are today. Never throws: bytes that mean nothing become U+FFFD, and the first of them is reported.
 */
export function decodeText(bytes: Uint8Array, mediaType = ''): DecodedText {
  const text = decoderFor(markedEncoding(bytes) ?? CHARSET.exec(mediaType)?.[1] ?? 'utf-8').decode(bytes);
  const first = text.indexOf(REPLACEMENT);
  if (first === -1) return { text };
  const place = new LineIndex(text).positionAt(first);
  const count = text.split(REPLACEMENT).length - 1;
  return { text, problem: { severity: 'warning', code: 'wrong-charset', place, values: { count } } };
}

/** What the first bytes say, and that is more than what a server says. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decoderFor(label: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(label);
  } catch {
    // A label that no browser knows says nothing.
    return new TextDecoder('utf-8');
  }
}
