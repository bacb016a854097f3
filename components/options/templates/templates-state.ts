import type { Problem } from '../../../lib/core/glossary/problem.ts';
import type { Result } from '../../../lib/core/result.ts';
import type { SettingsProblemCode } from '../options-state.ts';
import type { Template } from '../../../lib/core/spec/template.ts';

/** Where a template comes from. The reader's own come first, then those of glossaries, then the built-in ones. */
export type TemplateOrigin = 'own' | 'glossary' | 'built-in';

export interface ListedTemplate {
  readonly template: Template;
  readonly origin: TemplateOrigin;
}

export interface TemplatesState {
  /** `undefined` until they have been read. */
  readonly templates: readonly ListedTemplate[] | undefined;
  /** What is wrong with templates that are in use or would be. */
  readonly problems: readonly Problem[];
  /** Why the reader's own are not among them; absent where they can be read. */
  readonly ownUnreadable?: SettingsProblemCode;
}

export interface AddedTemplates {
  /** Names of those that were added; none where all have problems. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

export interface TemplatesActions {
  /** Adds what stands in a text; one with the id of another one of the reader's takes its place. */
  readonly add: (text: string) => Promise<Result<AddedTemplates, Problem | 'not-saved' | 'too-long'>>;
  /** Removes one of the reader's own; what brings it back, or `undefined` where that could not be saved. */
  readonly remove: (id: string) => Promise<(() => Promise<boolean>) | undefined>;
  /** Puts a template on the clipboard as YAML, to be changed and added again. Must be called in a click. */
  readonly copy: (template: Template) => boolean;
}
