import type { Result } from '../core/result.ts';
import {
  readTemplateChoices,
  storeTemplateChoices,
  templateChosenFor,
  withTemplateChoice,
  type SpecPlace,
  type TemplateChoice,
} from '../core/settings/template-choices.ts';
import { DEFAULT_TEMPLATE } from '../core/spec/templates/built-in-templates.ts';
import { loadPolicy, watchPolicy } from './policy-store.ts';
import { STORAGE_KEYS, watchStored } from './storage.ts';
import {
  loadStored,
  updateStored,
  type LoadStoredError,
  type StoredKind,
  type UpdateStoredError,
} from './stored-kind.ts';

/** The template that the documents of a place are checked against, and who decided so. */
export interface TemplateInUse {
  /** May name a template that is gone: a team takes back its own. Then the first of all templates stands in. */
  readonly id: string;
  readonly chosenBy: 'reader' | 'organisation' | 'nobody';
}

const CHOICES: StoredKind<readonly TemplateChoice[]> = {
  key: STORAGE_KEYS.templateChoices,
  quarantine: STORAGE_KEYS.templateChoicesQuarantine,
  fallback: [],
  read: readTemplateChoices,
  store: storeTemplateChoices,
};

/** What the reader chose for their projects and spaces, the latest first. */
export function loadTemplateChoices(): Promise<Result<readonly TemplateChoice[], LoadStoredError>> {
  return loadStored(CHOICES);
}

/** Changes the choices; see `updateStored` for what happens to what cannot be read. */
export function updateTemplateChoices(
  change: (current: readonly TemplateChoice[]) => readonly TemplateChoice[],
): Promise<Result<readonly TemplateChoice[], UpdateStoredError>> {
  return updateStored(CHOICES, change);
}

/** The reader's choice for this project or space, else the organisation's, else the one-pager. Never rejects. */
export async function loadTemplateInUse(place: SpecPlace): Promise<TemplateInUse> {
  const [choices, loaded] = await Promise.all([loadTemplateChoices(), loadPolicy()]);
  const chosen = choices.ok ? templateChosenFor(choices.value, place) : undefined;
  if (chosen !== undefined) return { id: chosen, chosenBy: 'reader' };
  const template = loaded.ok ? loaded.value.policy.template : undefined;
  return template === undefined
    ? { id: DEFAULT_TEMPLATE.id, chosenBy: 'nobody' }
    : { id: template, chosenBy: 'organisation' };
}

/** Keeps the reader's choice for a project or space. */
export function chooseTemplate(
  place: SpecPlace,
  template: string,
): Promise<Result<readonly TemplateChoice[], UpdateStoredError>> {
  return updateTemplateChoices((choices) => withTemplateChoice(choices, place, template));
}

/** Calls `listener` whenever another template may be in use somewhere, until `signal` aborts. */
export function watchTemplatesInUse(listener: () => void, signal: AbortSignal): void {
  watchStored(STORAGE_KEYS.templateChoices, listener, signal);
  watchPolicy(listener, signal);
}
