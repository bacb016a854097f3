import type { PhraseTable } from './phrase-table.ts';

/** A compiled glossary: one buffer that can be stored, sent and attached without being read through. */
export interface CompiledIndex {
  readonly buffer: ArrayBuffer;
  readonly entryCount: number;
  /** Forms that can be found, derived plurals included. */
  readonly formCount: number;
}

/** Phrases whose owner is a list of entries: cues and `not` phrases, which many entries may share. */
export interface SharedPhrases {
  readonly table: PhraseTable;
  /** List `n` is `items[listStarts[n]]` up to `items[listStarts[n + 1]]`, exclusive. */
  readonly listStarts: Int32Array;
  readonly items: Int32Array;
}

/** All parts of an index. */
export interface IndexParts {
  readonly terms: PhraseTable;
  readonly cues: SharedPhrases;
  readonly not: SharedPhrases;
  /** Two words per entry: see `entryFingerprint`. */
  readonly fingerprints: Int32Array;
  /** One byte per entry: `ENTRY_*` flags over the domain mask. */
  readonly info: Uint8Array;
}

/** The low bits of an entry's info are its domains, in the order of `ROLES`. */
export const DOMAIN_MASK = 0b1111;
export const ENTRY_AMBIGUOUS = 1 << 4;
export const ENTRY_NEEDS_CUE = 1 << 5;
export const ENTRY_HAS_NOT = 1 << 6;
/** Beside senses of a domain there is one without: a word that is never only its own domain's. */
export const ENTRY_ALSO_NOBODYS = 1 << 7;

export const INDEX_VERSION = 2;

/** "PLX" and a byte that tells a wrong byte order from damage. */
const MAGIC = 0x01584c50;
const AT_MAGIC = 0;
const AT_VERSION = 1;
const AT_BYTES = 2;
const AT_ENTRIES = 3;
const AT_FORMS = 4;
const AT_PROBES = 5;
const AT_BODY_CHECKSUM = 8;
const AT_HEADER_CHECKSUM = 9;
const AT_LENGTHS = 10;

/** Bytes per element, section by section, in the order of `sectionsOf`. */
const tableWidths = [1, 4, 4, 4, 1, 2] as const;
const sectionWidths: readonly number[] = [...tableWidths, ...tableWidths, 4, 4, ...tableWidths, 4, 4, 4, 1];
const HEADER_WORDS = AT_LENGTHS + sectionWidths.length;
const HEADER_BYTES = HEADER_WORDS * 4;

type Section = Uint8Array | Uint16Array | Int32Array;

/** Copies all parts into one buffer with a header of magic, version, checksums and section lengths. */
export function packIndex(parts: IndexParts): CompiledIndex {
  const sections = sectionsOf(parts);
  const bytes = sections.reduce((sum, section) => sum + aligned(section.byteLength), HEADER_BYTES);
  const buffer = new ArrayBuffer(bytes);
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  const entryCount = parts.info.length;
  const formCount = parts.terms.surfaces.length / 2;
  header[AT_MAGIC] = MAGIC;
  header[AT_VERSION] = INDEX_VERSION;
  header[AT_BYTES] = bytes;
  header[AT_ENTRIES] = entryCount;
  header[AT_FORMS] = formCount;
  const tables = [parts.terms, parts.cues.table, parts.not.table];
  for (const [index, table] of tables.entries()) header[AT_PROBES + index] = table.maxProbes;
  let at = HEADER_BYTES;
  for (const [index, section] of sections.entries()) {
    header[AT_LENGTHS + index] = section.byteLength;
    new Uint8Array(buffer, at, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
    at += aligned(section.byteLength);
  }
  header[AT_BODY_CHECKSUM] = bodyChecksum(buffer);
  header[AT_HEADER_CHECKSUM] = headerChecksum(header);
  return { buffer, entryCount, formCount };
}

/**
 * Reads the header: the index, `damaged` when the header contradicts itself or the length, `unknown-version`
 * when another release wrote it. Constant time; the body is not read (`hasIntactBody` does).
 */
export function openBuffer(buffer: ArrayBuffer): CompiledIndex | 'damaged' | 'unknown-version' {
  if (buffer.byteLength < 8 || buffer.byteLength % 4 !== 0) return 'damaged';
  const [magic, version] = new Int32Array(buffer, 0, 2);
  if (magic !== MAGIC) return 'damaged';
  if (version !== INDEX_VERSION) return 'unknown-version';
  if (buffer.byteLength < HEADER_BYTES) return 'damaged';
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  if (header[AT_HEADER_CHECKSUM] !== headerChecksum(header)) return 'damaged';
  if (header[AT_BYTES] !== buffer.byteLength || !hasSoundSections(header)) return 'damaged';
  return { buffer, entryCount: header[AT_ENTRIES] ?? 0, formCount: header[AT_FORMS] ?? 0 };
}

/** Views of all parts. Constant time. */
export function partsOf(index: CompiledIndex): IndexParts {
  const header = new Int32Array(index.buffer, 0, HEADER_WORDS);
  let section = 0;
  let at = HEADER_BYTES;
  const next = (): { at: number; length: number } => {
    const bytes = header[AT_LENGTHS + section] ?? 0;
    const place = { at, length: bytes / (sectionWidths[section] ?? 1) };
    at += aligned(bytes);
    section++;
    return place;
  };
  const bytesView = (): Uint8Array => {
    const place = next();
    return new Uint8Array(index.buffer, place.at, place.length);
  };
  const wordsView = (): Int32Array => {
    const place = next();
    return new Int32Array(index.buffer, place.at, place.length);
  };
  const unitsView = (): Uint16Array => {
    const place = next();
    return new Uint16Array(index.buffer, place.at, place.length);
  };
  const table = (number: number): PhraseTable => ({
    starts: bytesView(),
    pairs: wordsView(),
    slots: wordsView(),
    surfaces: wordsView(),
    narrow: bytesView(),
    wide: unitsView(),
    maxProbes: header[AT_PROBES + number] ?? 1,
  });
  const terms = table(0);
  const cues = { table: table(1), listStarts: wordsView(), items: wordsView() };
  const not = { table: table(2), listStarts: wordsView(), items: wordsView() };
  return { terms, cues, not, fingerprints: wordsView(), info: bytesView() };
}

/** Compares the checksum of everything after the header. Linear: for the background, not for pages. */
export function hasIntactBody(index: CompiledIndex): boolean {
  const header = new Int32Array(index.buffer, 0, HEADER_WORDS);
  return header[AT_BODY_CHECKSUM] === bodyChecksum(index.buffer);
}

function sectionsOf(parts: IndexParts): readonly Section[] {
  const ofTable = (table: PhraseTable): readonly Section[] => [
    table.starts,
    table.pairs,
    table.slots,
    table.surfaces,
    table.narrow,
    table.wide,
  ];
  const ofShared = (shared: SharedPhrases): readonly Section[] => [
    ...ofTable(shared.table),
    shared.listStarts,
    shared.items,
  ];
  return [
    ...ofTable(parts.terms),
    ...ofShared(parts.cues),
    ...ofShared(parts.not),
    parts.fingerprints,
    parts.info,
  ];
}

/** Lengths fit the buffer and the element widths; sizes that are used as masks are powers of two. */
function hasSoundSections(header: Int32Array): boolean {
  let total = HEADER_BYTES;
  for (const [section, width] of sectionWidths.entries()) {
    const bytes = header[AT_LENGTHS + section] ?? -1;
    if (bytes < 0 || bytes % width !== 0) return false;
    total += aligned(bytes);
  }
  const length = (section: number): number => header[AT_LENGTHS + section] ?? 0;
  const tables = [0, 6, 14];
  const masked = tables.flatMap((first) => [length(first), length(first + 1), length(first + 2)]);
  const entries = header[AT_ENTRIES] ?? -1;
  const lastSection = sectionWidths.length - 1;
  return (
    total === header[AT_BYTES] &&
    masked.every((bytes) => bytes >= 4 && (bytes & (bytes - 1)) === 0) &&
    length(lastSection) === entries &&
    length(lastSection - 1) === entries * 8 &&
    length(3) === (header[AT_FORMS] ?? -1) * 8
  );
}

function headerChecksum(header: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let word = 0; word < HEADER_WORDS; word++) {
    if (word !== AT_HEADER_CHECKSUM) hash = mixWord(hash, header[word] ?? 0);
  }
  return hash;
}

function bodyChecksum(buffer: ArrayBuffer): number {
  let hash = 0x811c9dc5 | 0;
  const words = new Int32Array(buffer, HEADER_BYTES);
  // Not "for of": the iterator makes it five times as long (Node 24).
  for (let at = 0; at < words.length; at++) hash = mixWord(hash, words[at] ?? 0);
  return hash;
}

function mixWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function aligned(bytes: number): number {
  return (bytes + 3) & ~3;
}
