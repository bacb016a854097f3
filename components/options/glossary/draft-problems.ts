import type { Problem } from '../../../lib/core/glossary/problem.ts';

/** Problems of the fields of a form, and those that no field shows. */
export interface DraftProblems {
  readonly all: readonly Problem[];
  /** Those of the field called `name` or of anything in it: `aliases` has those of `aliases[2]`. */
  readonly of: (name: string) => readonly Problem[];
}

export function sortProblems(all: readonly Problem[]): DraftProblems {
  return { all, of: (name) => all.filter(({ place }) => isWithin(place.field, name)) };
}

/** Whether `field` is `name` or a part of it. */
export function isWithin(field: string | undefined, name: string): boolean {
  if (field === undefined || !field.startsWith(name)) return false;
  return ['', '[', '.'].includes(field.charAt(name.length));
}

/** The names of the fields that a form of so many meanings shows problems at. */
export function fieldNames(links: readonly number[]): readonly string[] {
  return [
    'term',
    'aliases',
    'caseSensitive',
    'needsCue',
    ...links.flatMap((count, index) => [
      ...['domain', 'definition', 'roles', 'ask', 'cues'].map((name) => `senses[${index}].${name}`),
      ...Array.from({ length: count }, (_, link) => `senses[${index}].links[${link}]`),
    ]),
  ];
}
