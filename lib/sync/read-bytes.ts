import { decodeText } from '../core/glossary/decode-text.ts';
import { LISTED_PROBLEMS, type GlossaryReading } from '../core/glossary/glossary-reading.ts';
import { readGlossary } from '../core/glossary/read-glossary.ts';
import type { BytesToRead } from './sync-ports.ts';

/** Reads an answer or a file as a glossary, whatever it is. Never throws. */
export function readBytes({ bytes, ...rest }: BytesToRead): GlossaryReading {
  const { text, problem } = decodeText(bytes, rest.mediaType);
  const reading = readGlossary({ ...rest, text });
  if (problem === undefined) return reading;
  const problems = [problem, ...reading.problems];
  const unlisted = reading.unlisted + Math.max(0, problems.length - LISTED_PROBLEMS);
  return { ...reading, problems: problems.slice(0, LISTED_PROBLEMS), unlisted };
}
