import type { FormatChoice, GlossaryReading } from '../core/glossary/glossary-reading.ts';
import type { SourceSnapshot, Validators } from '../core/sources/source-snapshot.ts';
import { sha256 } from './sha256.ts';

/** Contents of a source that have been read, and how they were come by. */
export interface ReadContents {
  readonly sourceId: string;
  /** As they came, before decoding. */
  readonly bytes: Uint8Array;
  readonly reading: GlossaryReading;
  /** Names the code and the choice of format that read them; see `readerOf`. */
  readonly reader: string;
  /** Moment, ISO 8601. */
  readonly fetchedAt: string;
  /** The address asked; '' for a file. */
  readonly url: string;
  readonly finalUrl?: string;
  readonly validators?: Validators;
}

/**
 * Names what reads a source: another version of the extension, or another choice of format, may read the same bytes
 * differently.
 */
export function readerOf(version: string, format: FormatChoice): string {
  return `${version} ${format}`;
}

/** Whether the choice of format was this one. */
export function isReaderOf(reader: string, format: FormatChoice): boolean {
  return reader.endsWith(` ${format}`);
}

/** Names contents as one reader reads them. */
export async function revisionOf(bytes: Uint8Array, reader: string): Promise<string> {
  return `${await sha256(new Uint8Array(bytes))} ${reader}`;
}

/** Whether two revisions are of the same bytes, whoever read them. */
export function isSameContents(revision: string, other: string): boolean {
  return revision.split(' ', 1)[0] === other.split(' ', 1)[0];
}

/** The snapshot to keep of contents that were read well. */
export async function makeSnapshot(contents: ReadContents): Promise<SourceSnapshot> {
  const { sourceId, bytes, reading, reader, fetchedAt, url, finalUrl, validators } = contents;
  return {
    sourceId,
    revision: await revisionOf(bytes, reader),
    fetchedAt,
    url,
    ...(finalUrl !== undefined && { finalUrl }),
    validators: validators ?? {},
    reader,
    ...reading,
  };
}
