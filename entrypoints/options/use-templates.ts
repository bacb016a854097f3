import type { TemplatesState } from '../../components/options/templates/templates-state.ts';
import { readTemplates } from '../../lib/core/spec/read-templates.ts';
import { loadOwnTemplates } from '../../lib/platform/own-templates.ts';
import { loadTemplates, watchTemplates } from '../../lib/platform/spec-templates.ts';
import { useReloaded } from './use-reloaded.ts';

/** All templates with where they come from, kept up to date. */
export function useTemplates(): TemplatesState {
  return useReloaded(listTemplates, watchTemplates) ?? LOADING;
}

const LOADING: TemplatesState = { templates: undefined, problems: [] };

async function listTemplates(): Promise<TemplatesState> {
  const [{ templates, own, problems }, stored] = await Promise.all([loadTemplates(), loadOwnTemplates()]);
  const mine = new Set(readTemplates(stored.ok ? stored.value : []).own.map(({ id }) => id));
  const replacing = new Set(own);
  return {
    templates: templates.map((template) => ({
      template,
      origin: mine.has(template.id) ? 'own' : replacing.has(template) ? 'glossary' : 'built-in',
    })),
    problems,
    ...(!stored.ok && { ownUnreadable: stored.error }),
  };
}
