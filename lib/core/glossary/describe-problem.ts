import { ownField } from '../own-field.ts';
import type { Translate } from '../translate.ts';
import type { Place, Problem, ProblemValues } from './problem.ts';
import { PROBLEM_LIMITS, PROBLEM_TEXTS, WANTED_TEXTS } from './problem-texts.ts';

/** A problem in the words of its reader's language. */
export interface ProblemDescription {
  /** `row 7 “SLO”, column “aliases”`; never ''. */
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

/** Where something is wrong, what it is, and what to do about it. */
export function describeProblem(problem: Problem, translate: Translate): ProblemDescription {
  const [messageKey, fixKey] = PROBLEM_TEXTS[problem.code];
  const values = fillValues(problem, translate);
  const { found = '' } = values;
  const isFound = problem.code === 'invalid-value' && found !== '';
  const isNear = problem.code === 'unknown-field' && values['nearest'] !== undefined;
  return {
    place: describePlace(problem.place, translate),
    message: translate(isFound ? 'problem.invalidValueFound' : messageKey, values),
    fix: translate(isNear ? 'problem.unknownFieldNearFix' : fixKey, values),
  };
}

/** Every value that a text of the code may name, in words; counts stay numbers, which pick a plural. */
function fillValues({ code, place, values = {} }: Problem, translate: Translate): ProblemValues {
  const { locale, term = '', field = '' } = { ...place, locale: translate('locale') };
  const numbers = new Intl.NumberFormat(locale);
  const all: ProblemValues = {
    name: field,
    form: term,
    other: '',
    date: '',
    limit: PROBLEM_LIMITS[code] ?? 0,
    ...values,
  };
  const wanted = ownField(WANTED_TEXTS, String(values['wanted'] ?? 'text'));
  return {
    ...Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name,
        typeof value === 'number' && name !== 'count' ? numbers.format(value) : value,
      ]),
    ),
    found: values['found'] ?? '',
    wanted: translate(typeof wanted === 'string' ? wanted : WANTED_TEXTS.text),
  };
}

/** The parts that are known, from the coarse to the fine. */
function describePlace(place: Place, translate: Translate): string {
  const { column, field } = place;
  const parts = [
    describeEntry(place, translate),
    column === undefined ? field : translate('problem.place.column', { column }),
    describeLine(place, translate),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? translate('problem.place.whole') : parts.join(', ');
}

function describeEntry({ entry, row, term }: Place, translate: Translate): string | undefined {
  if (row !== undefined) {
    return term === undefined
      ? translate('problem.place.row', { row })
      : translate('problem.place.rowTerm', { row, term });
  }
  if (entry === undefined) return term === undefined ? undefined : translate('problem.place.term', { term });
  return term === undefined
    ? translate('problem.place.entry', { entry })
    : translate('problem.place.entryTerm', { entry, term });
}

function describeLine({ line, character }: Place, translate: Translate): string | undefined {
  if (line === undefined) return undefined;
  return character === undefined
    ? translate('problem.place.line', { line })
    : translate('problem.place.character', { line, character });
}
