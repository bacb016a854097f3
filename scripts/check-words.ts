import { ROLES } from '../lib/core/role.ts';
import {
  compareTexts,
  countAllMarks,
  gradePlainTexts,
  middleOf,
} from '../tests/glossary/support/glossary-figures.ts';
import type { MarkedText } from '../tests/glossary/support/glossary-figures.ts';
import { filedEntries, readGlossaryFiles } from '../tests/glossary/support/glossary-files.ts';
import { findJargon } from '../tests/glossary/support/jargon.ts';
import { WORD_LIMITS } from '../tests/glossary/support/limits.ts';
import { perThousand, sumOf } from '../tests/glossary/support/mark-count.ts';
import { filedSenses } from '../tests/glossary/support/sense-texts.ts';
import {
  accuracyOf,
  groupsOf,
  judgeSentences,
  markedOf,
  readSenseSentences,
} from '../tests/glossary/support/sense-sentences.ts';
import type { SenseVerdict } from '../tests/glossary/support/sense-sentences.ts';

/** How many of the worst or most frequent are named. */
const NAMED = 5;

const files = readGlossaryFiles();
const filed = filedEntries(files);
const entries = filed.map(({ entry }) => entry);
const senses = filedSenses(filed);

/** Prints the figures of the starter glossary. Whether they are good enough is for `npm test` to say. */
function main(): void {
  printTerms();
  printTexts();
  printSenses();
  printMarks();
}

function printTerms(): void {
  print('Terms', `${entries.length} (at least ${WORD_LIMITS.terms}), ${senses.length} senses`);
  for (const { file, entries: own, problems } of files) {
    print(`  ${file}`, `${own.length} terms${problems.length > 0 ? `, ${problems.length} problems` : ''}`);
  }
  for (const domain of [...ROLES, undefined]) {
    const count = senses.filter(({ sense }) => sense.domain === domain).length;
    print(`  senses of ${domain ?? 'nobody in particular'}`, String(count));
  }
  const forms = entries.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  const friends = entries.filter((entry) => entry.senses.length > 1).length;
  print('  terms and aliases', String(forms));
  print('  false friends', `${friends} (at least ${WORD_LIMITS.falseFriends})`);
  print('  everyday words that need a cue', String(entries.filter(({ needsCue }) => needsCue).length));
  print(
    '  senses with a question to ask',
    percent(senses.filter(({ sense }) => sense.ask).length / senses.length),
  );
  print(
    '  senses with a source',
    percent(senses.filter(({ sense }) => sense.links.length > 0).length / senses.length),
  );
}

function printTexts(): void {
  const graded = gradePlainTexts(senses);
  const grades = graded.map(({ grade }) => grade);
  print('Reading grade of product and CX texts', `at most ${WORD_LIMITS.grade}`);
  print('  median', middleOf(grades).toFixed(1));
  for (const { grade, place, kind } of graded.slice(0, NAMED)) print(`  ${place}: ${kind}`, grade.toFixed(1));

  print('Most alike texts of one sense', `at most ${WORD_LIMITS.trigramShare}`);
  for (const { share, place, kinds } of compareTexts(senses).slice(0, NAMED)) {
    print(`  ${place}: ${kinds.join(' and ')}`, share.toFixed(2));
  }
  print('Unexplained jargon in texts', String(findJargon(filed).length));
}

function printSenses(): void {
  const verdicts = judgeSentences(entries, readSenseSentences());
  print('Sentences whose sense was found', `at least ${percent(WORD_LIMITS.senseAccuracy)}`);
  for (const [name, group] of groupsOf(verdicts)) {
    const count = (outcome: SenseVerdict['outcome']): number =>
      group.filter((verdict) => verdict.outcome === outcome).length;
    const marked = markedOf(group);
    print(
      `  ${name}`,
      `${percent(accuracyOf(group))} of ${group.length}; ${percent(accuracyOf(marked))} of the ${marked.length} ` +
        `where the word is marked; ${count('wrong')} wrong, ${count('open')} left open`,
    );
  }
}

function printMarks(): void {
  const { prose, demo, hosts } = countAllMarks(entries);
  print('Marks per 1,000 words of everyday prose', `under ${WORD_LIMITS.proseMarks}`);
  for (const text of prose)
    print(`  ${text.name}, ${text.words} words`, `${perThousand(text).toFixed(2)}${formsOf(text)}`);
  print('  all', perThousand(sumOf(prose)).toFixed(2));
  print('Marks in documents', 'words for each mark: everything marked, and by default');
  for (const text of [...demo, ...hosts]) {
    print(`  ${text.name}, ${text.words} words`, `${wordsPerMark(text)}${formsOf(text)}`);
  }
  print('  demo documents together', wordsPerMark(sumOf(demo)));
}

function wordsPerMark({ words, marks, marksByDefault }: Omit<MarkedText, 'name' | 'forms'>): string {
  return `${(words / marks).toFixed(1)}, ${(words / marksByDefault).toFixed(1)}`;
}

function formsOf({ forms }: MarkedText): string {
  const most = forms.slice(0, NAMED).map(({ form, count }) => `${form} ${count}`);
  return most.length === 0 ? '' : ` (${most.join(', ')})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function print(name: string, value: string): void {
  console.log(`${name}: ${value}`);
}

main();
