import { describe, expect, test } from 'vitest';
import { isSafeLink } from '../../lib/core/glossary/safe-link.ts';
import { ROLES } from '../../lib/core/role.ts';
import { compareTexts, gradePlainTexts } from './support/glossary-figures.ts';
import { filedEntries, readGlossaryFiles } from './support/glossary-files.ts';
import { findJargon } from './support/jargon.ts';
import { WORD_LIMITS } from './support/limits.ts';
import { readingGrade } from './support/reading-grade.ts';
import { filedSenses, textsOf, type SenseText } from './support/sense-texts.ts';
import { findStyleFaults } from './support/style-faults.ts';
import { trigramShare } from './support/trigram-share.ts';

const filed = filedEntries(readGlossaryFiles());
const senses = filedSenses(filed);

function limitOf(kind: SenseText['kind']): number {
  if (kind === 'definition') return WORD_LIMITS.definition;
  return kind === 'ask' ? WORD_LIMITS.ask : WORD_LIMITS.restatement;
}

describe('every sense', () => {
  test('has a definition and a text for each of the four roles', () => {
    const offenders = senses.flatMap(({ place, sense }) =>
      [
        ...(sense.definition === undefined ? ['definition'] : []),
        ...ROLES.filter((role) => !sense.roles[role]),
      ].map((kind) => `${place}: no text for ${kind}`),
    );
    expect(offenders).toEqual([]);
  });

  test('keeps its texts short', () => {
    const offenders = senses.flatMap(({ place, sense }) =>
      textsOf(sense)
        .filter(({ kind, text }) => text.length > limitOf(kind))
        .map(({ kind, text }) => `${place}: ${kind} has ${text.length} characters, at most ${limitOf(kind)}`),
    );
    expect(offenders).toEqual([]);
  });

  test('says something else to each role, and something else than the definition', () => {
    const offenders = compareTexts(senses)
      .filter(({ share }) => share > WORD_LIMITS.trigramShare)
      .map(
        ({ place, kinds, share }) => `${place}: ${kinds.join(' and ')} have ${share.toFixed(2)} in common`,
      );
    expect(offenders).toEqual([]);
  });

  test('is easy to read in product and CX', () => {
    const offenders = gradePlainTexts(senses)
      .filter(({ grade }) => grade > WORD_LIMITS.grade)
      .map(({ place, kind, grade, text }) => `${place}: ${kind} reads at grade ${grade.toFixed(1)}: ${text}`);
    expect(offenders).toEqual([]);
  });

  test('keeps to the house style', () => {
    const offenders = senses.flatMap(({ place, sense }) =>
      textsOf(sense).flatMap(({ kind, text }) =>
        findStyleFaults(kind, text).map((fault) => `${place}: ${kind}: ${fault}`),
      ),
    );
    expect(offenders).toEqual([]);
  });

  test('uses no jargon that the glossary leaves unexplained', () => {
    expect(findJargon(filed)).toEqual([]);
  });

  test('links to secure pages only, each once', () => {
    const offenders = senses.flatMap(({ place, sense }) =>
      sense.links
        .filter(({ url }, index) => {
          const isRepeated = sense.links.findIndex((link) => link.url === url) !== index;
          return isRepeated || !url.startsWith('https://') || !isSafeLink(url);
        })
        .map(({ url }) => `${place}: ${url}`),
    );
    expect(offenders).toEqual([]);
  });
});

describe('the measures themselves', () => {
  test('the trigram share counts groups of the shorter text', () => {
    expect(trigramShare('later features take longer', 'Later features take longer!')).toBe(1);
    expect(trigramShare('abcd', 'abce fghij')).toBe(0.5);
    expect(trigramShare('plan the work', 'quick fox jumps')).toBe(0);
  });

  test('the reading grade tells plain from learned', () => {
    const plain = 'You pay for this later. Plan the time now.';
    const learned =
      'Architectural deterioration necessitates considerable organisational investment, notwithstanding contemporaneous commercial commitments.';
    expect(readingGrade(plain)).toBeLessThan(3);
    expect(readingGrade(learned)).toBeGreaterThan(15);
  });

  test('faults of style are found', () => {
    expect(findStyleFaults('definition', 'Seamlessly organizes the whitelist!')).toEqual([
      '"!": exclamation mark',
      '"whitelist": not inclusive',
      '"Seamlessly": marketing',
      '"organizes": spelling: write -ise',
      'ends in "!"',
    ]);
    expect(findStyleFaults('definition', 'The size of a prize, resized.')).toEqual([]);
  });

  test('jargon is found', () => {
    const [first] = filed;
    if (first === undefined) throw new Error('the glossary is empty');
    const roles = { product: 'Ask for the mutex.', engineering: 'Mind the tensor.', ml: 'See the XQZ.' };
    const entry = { ...first.entry, senses: [{ roles, cues: [], links: [] }] };
    expect(findJargon([{ file: 'sample.yaml', entry }])).toEqual([
      expect.stringContaining('"mutex" is jargon of engineering'),
      expect.stringContaining('"tensor" is jargon of ml'),
      expect.stringContaining('XQZ is not an entry'),
    ]);
  });
});
