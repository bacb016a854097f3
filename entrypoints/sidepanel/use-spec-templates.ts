import type { TemplateReading } from '../../lib/core/spec/read-templates.ts';
import { loadTemplates, watchTemplates } from '../../lib/platform/spec-templates.ts';
import { useReloaded } from '../options/use-reloaded.ts';

/** All templates and what is wrong with some, kept up to date; `undefined` until they are known. */
export function useSpecTemplates(): TemplateReading | undefined {
  return useReloaded(loadTemplates, watchTemplates);
}
