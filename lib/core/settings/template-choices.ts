import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import { readStoredData, type StoredError, type StoredVersion } from './stored-version.ts';

/** Where specs of one kind live: a project or space of a site. */
export interface SpecPlace {
  readonly origin: string;
  /** '' where the page does not tell: then the site as a whole. */
  readonly space: string;
}

/** The template that the reader checks the specs of a place against. */
export interface TemplateChoice extends SpecPlace {
  readonly template: string;
}

/** Far more places than one reader works in; the ones used last are kept. */
export const MAX_CHOICES = 200;

/** Far beyond any origin, space key or template id. */
const LONGEST_NAME = 400;

const CHOICES_VERSION = 1;

const name = z.string().check(z.maxLength(LONGEST_NAME));

const dataSchema = z.object({ choices: z.array(z.unknown()) });

const choiceSchema = z.object({ origin: name, space: name, template: name });

/** Choices as stored, the latest first, none where nothing was; what is no choice is left out. */
export function readTemplateChoices(stored: unknown): Result<readonly TemplateChoice[], StoredError> {
  const data = readStoredData(stored, CHOICES_VERSION);
  if (!data.ok) return data;
  if (data.value === undefined) return ok([]);
  const parsed = dataSchema.safeParse(data.value);
  if (!parsed.success) return err('damaged');
  const choices = parsed.data.choices.slice(0, MAX_CHOICES).flatMap((value) => {
    const choice = choiceSchema.safeParse(value);
    return choice.success ? [choice.data] : [];
  });
  return ok(choices);
}

/** The value to store for `choices`. */
export function storeTemplateChoices(choices: readonly TemplateChoice[]): StoredVersion {
  return { v: CHOICES_VERSION, data: { choices } };
}

/** Id of the template that was chosen for `place`, if one was. */
export function templateChosenFor(choices: readonly TemplateChoice[], place: SpecPlace): string | undefined {
  return choices.find((choice) => isFor(choice, place))?.template;
}

/** `choices` with `template` for `place`; the one that was made longest ago makes room. */
export function withTemplateChoice(
  choices: readonly TemplateChoice[],
  { origin, space }: SpecPlace,
  template: string,
): readonly TemplateChoice[] {
  const others = choices.filter((choice) => !isFor(choice, { origin, space }));
  return [{ origin, space, template }, ...others].slice(0, MAX_CHOICES);
}

function isFor(choice: TemplateChoice, place: SpecPlace): boolean {
  return choice.origin === place.origin && choice.space === place.space;
}
