import { describe, expect, test } from 'vitest';
import { catalogueTranslate } from '../../build/catalogue.ts';
import { describeProblem } from '../../lib/core/glossary/describe-problem.ts';
import { compileIndex } from '../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { formsOf } from './support/forms.ts';
import { filedEntries, readGlossaryFiles } from './support/glossary-files.ts';
import { ISSUE_FALSE_FRIENDS, ISSUE_WORDS } from './support/issue-words.ts';
import { WORD_LIMITS } from './support/limits.ts';
import { SHARED_FORMS } from './support/reviewed-words.ts';

const files = readGlossaryFiles();
const filed = filedEntries(files);
const entries = filed.map(({ entry }) => entry);
const inAnyContext = new Matcher(
  compileIndex(entries.map((entry) => ({ ...entry, needsCue: false, not: [] }))),
);
const { compare } = new Intl.Collator('en', { sensitivity: 'base' });

describe('the files', () => {
  test('can be read without a problem', () => {
    const translate = catalogueTranslate();
    const problems = files.flatMap(({ file, problems }) =>
      problems.map((problem) => {
        const { place, message } = describeProblem(problem, translate);
        return `${file}: ${place}: ${message}`;
      }),
    );
    expect(problems).toEqual([]);
  });

  test('hold enough terms', () => {
    expect(entries.length).toBeGreaterThanOrEqual(WORD_LIMITS.terms);
  });

  test('list their terms in alphabetical order', () => {
    const offenders = files.flatMap(({ file, entries: own }) =>
      own.slice(1).flatMap(({ term }, index) => {
        const before = own[index]?.term ?? '';
        return compare(before, term) > 0 ? [`${file}: ${term} stands after ${before}`] : [];
      }),
    );
    expect(offenders).toEqual([]);
  });

  test('define each term once', () => {
    const first = new Map<string, string>();
    const offenders = filed.flatMap(({ file, entry }) => {
      const key = entry.term.toLowerCase();
      const earlier = first.get(key);
      first.set(key, file);
      return earlier === undefined ? [] : [`${file}: ${entry.term} is in ${earlier} too`];
    });
    expect(offenders).toEqual([]);
  });
});

describe('the forms of terms', () => {
  test('belong to one entry each, or are shared on purpose', () => {
    const owners = new Map<string, string>();
    const offenders = filed.flatMap(({ file, entry }) =>
      formsOf(entry).flatMap(({ key, written }) => {
        const owner = owners.get(key);
        owners.set(key, entry.term);
        return owner === undefined || owner === entry.term || SHARED_FORMS.has(written)
          ? []
          : [`${file}: ${entry.term}: "${written}" is a form of ${owner} too`];
      }),
    );
    expect(offenders).toEqual([]);
  });

  test('are all found, each for its own entry', () => {
    const offenders = filed.flatMap(({ file, entry }, ordinal) =>
      [entry.term, ...entry.aliases].flatMap((written) => {
        const [found] = inAnyContext.find(written);
        const isWhole = found?.start === 0 && found.end === written.length;
        return isWhole && (found.entry === ordinal || SHARED_FORMS.has(written))
          ? []
          : [`${file}: ${entry.term}: "${written}" is not found as this term`];
      }),
    );
    expect(offenders).toEqual([]);
  });

  test('related terms exist', () => {
    const known = new Set(entries.flatMap(({ id, term }) => [id, term.toLowerCase()]));
    const offenders = filed.flatMap(({ file, entry }) =>
      entry.related
        .filter((name) => !known.has(name) && !known.has(name.toLowerCase()))
        .map((name) => `${file}: ${entry.term}: related "${name}" is no term`),
    );
    expect(offenders).toEqual([]);
  });

  test('no term is related to itself', () => {
    const offenders = filed
      .filter(({ entry }) => entry.related.some((name) => name.toLowerCase() === entry.term.toLowerCase()))
      .map(({ file, entry }) => `${file}: ${entry.term}`);
    expect(offenders).toEqual([]);
  });
});

describe('the words that were asked for', () => {
  test.each(Object.entries(ISSUE_WORDS))('%s', (_heading, words) => {
    const missing = words.filter((word) => {
      const [found] = inAnyContext.find(word);
      return found?.start !== 0 || found.end !== word.length;
    });
    expect(missing).toEqual([]);
  });

  test('false friends', () => {
    const missing = ISSUE_FALSE_FRIENDS.filter((word) => {
      const [found] = inAnyContext.find(word);
      return found === undefined || (entries[found.entry]?.senses.length ?? 0) < 2;
    });
    expect(missing).toEqual([]);
  });
});
