import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { DEMO_PAGES, HOST_PAGES } from '../../fixtures/pages.ts';
import { blocksOfPage } from './fixture-text.ts';
import { countMarks, readProse, type MarkCount } from './mark-count.ts';
import { readingGrade } from './reading-grade.ts';
import { PLAIN_ROLES, textsOf, type FiledSense, type SenseText } from './sense-texts.ts';
import { trigramShare } from './trigram-share.ts';

/** A product or CX text and how hard it is to read. */
export interface GradedText {
  readonly place: string;
  readonly kind: SenseText['kind'];
  readonly grade: number;
  readonly text: string;
}

/** Two texts of one sense and how much of the shorter one the other has. */
export interface ComparedTexts {
  readonly place: string;
  readonly kinds: readonly [SenseText['kind'], SenseText['kind']];
  readonly share: number;
}

/** A text that is no part of the glossary, and how much of it is marked. */
export interface MarkedText extends MarkCount {
  readonly name: string;
}

/** The grades of all product and CX texts, the hardest first. */
export function gradePlainTexts(senses: readonly FiledSense[]): readonly GradedText[] {
  return senses
    .flatMap(({ place, sense }) =>
      textsOf(sense)
        .filter(({ kind }) => PLAIN_ROLES.some((role) => role === kind))
        .map(({ kind, text }) => ({ place, kind, text, grade: readingGrade(text) })),
    )
    .sort((a, b) => b.grade - a.grade);
}

/** Every pair of role texts, and each with the definition, of every sense; the most alike first. */
export function compareTexts(senses: readonly FiledSense[]): readonly ComparedTexts[] {
  return senses
    .flatMap(({ place, sense }) => {
      const texts = textsOf(sense).filter(({ kind }) => kind !== 'ask');
      return texts.flatMap((one, index) =>
        texts.slice(index + 1).map((other): ComparedTexts => ({
          place,
          kinds: [one.kind, other.kind],
          share: trigramShare(one.text, other.text),
        })),
      );
    })
    .sort((a, b) => b.share - a.share);
}

/** Marks in everyday prose, in the demo documents and in the hosts' fixtures. */
export function countAllMarks(entries: readonly Entry[]): {
  readonly prose: readonly MarkedText[];
  readonly demo: readonly MarkedText[];
  readonly hosts: readonly MarkedText[];
} {
  const matcher = new Matcher(compileIndex(entries));
  const ofPage = (page: (typeof DEMO_PAGES)[number] | (typeof HOST_PAGES)[number]): MarkedText => ({
    name: page.id,
    ...countMarks(matcher, entries, blocksOfPage(page)),
  });
  return {
    prose: readProse().map(({ name, blocks }) => ({ name, ...countMarks(matcher, entries, blocks) })),
    demo: DEMO_PAGES.map(ofPage),
    hosts: HOST_PAGES.map(ofPage),
  };
}

/** The one in the middle of numbers that are sorted. */
export function middleOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
