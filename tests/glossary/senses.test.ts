import { describe, expect, test } from 'vitest';
import { findCues } from '../../lib/core/restating/find-cues.ts';
import { filedEntries, readGlossaryFiles } from './support/glossary-files.ts';
import { WORD_LIMITS } from './support/limits.ts';
import { USUAL_HEADINGS } from './support/reviewed-words.ts';
import { filedSenses } from './support/sense-texts.ts';
import {
  accuracyOf,
  groupsOf,
  judgeSentences,
  markedOf,
  readSenseSentences,
  type SenseVerdict,
} from './support/sense-sentences.ts';

const filed = filedEntries(readGlossaryFiles());
const senses = filedSenses(filed);
const sentences = readSenseSentences();
const verdicts = judgeSentences(
  filed.map(({ entry }) => entry),
  sentences,
);

function describeMisses(group: readonly SenseVerdict[]): string {
  return group
    .filter(({ outcome }) => outcome !== 'right')
    .map(
      ({ sentence: { term, sense, text }, chosen }) => `${term}: ${sense}, not ${chosen ?? 'open'}: ${text}`,
    )
    .join('\n');
}

describe('false friends', () => {
  test('are many enough', () => {
    const friends = filed.filter(({ entry }) => entry.senses.length > 1);
    expect(friends.length).toBeGreaterThanOrEqual(WORD_LIMITS.falseFriends);
  });

  test('have cues for each sense', () => {
    const offenders = senses
      .filter(({ entry, sense }) => entry.senses.length > 1 && sense.cues.length === 0)
      .map(({ place }) => `${place}: no cues`);
    expect(offenders).toEqual([]);
  });

  test('have a domain for each sense, each another', () => {
    const offenders = filed
      .filter(({ entry }) => entry.senses.length > 1)
      .filter(({ entry }) => new Set(entry.senses.map(({ domain }) => domain)).size < entry.senses.length)
      .map(({ file, entry }) => `${file}: ${entry.term}`);
    expect(offenders).toEqual([]);
  });

  test('do not share a cue between two senses', () => {
    const offenders = filed.flatMap(({ file, entry }) => {
      const all = entry.senses.flatMap(({ cues }) => [...new Set(cues.map((cue) => cue.toLowerCase()))]);
      return all
        .filter((cue, index) => all.indexOf(cue) !== index)
        .map((cue) => `${file}: ${entry.term}: "${cue}" speaks for two senses`);
    });
    expect(offenders).toEqual([]);
  });
});

test('cues do not stand in the headings of every spec', () => {
  const offenders = filed.flatMap(({ file, entry }) =>
    USUAL_HEADINGS.flatMap((heading) =>
      findCues(entry, heading).map(({ cue }) => `${file}: ${entry.term}: "${cue}" stands in "${heading}"`),
    ),
  );
  expect(offenders).toEqual([]);
});

test('everyday words have cues, or they would never be marked', () => {
  const offenders = filed
    .filter(({ entry }) => entry.needsCue && entry.senses.some(({ cues }) => cues.length === 0))
    .map(({ file, entry }) => `${file}: ${entry.term}`);
  expect(offenders).toEqual([]);
});

describe('the sense of a word in a sentence', () => {
  const groups = groupsOf(verdicts);

  test('there are enough sentences, each stands once, and each group is large enough to tell', () => {
    expect(new Set(sentences.map(({ text, term }) => `${term}: ${text}`)).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThanOrEqual(WORD_LIMITS.senseSentences);
    for (const [name, group] of groups) {
      expect(group.length, name).toBeGreaterThanOrEqual(WORD_LIMITS.sentencesOfGroup);
    }
  });

  test('is found in all sentences together', () => {
    expect(accuracyOf(verdicts), describeMisses(verdicts)).toBeGreaterThanOrEqual(WORD_LIMITS.senseAccuracy);
  });

  test.each(groups)('is found where the word is marked: %s', (_name, group) => {
    const marked = markedOf(group);
    expect(accuracyOf(marked), describeMisses(marked)).toBeGreaterThanOrEqual(WORD_LIMITS.senseAccuracy);
  });
});
