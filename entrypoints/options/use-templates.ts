import { useEffect, useState } from 'react';
import type { TemplatesState } from '../../components/options/templates/templates-state.ts';
import { readTemplates } from '../../lib/core/spec/read-templates.ts';
import { loadOwnTemplates } from '../../lib/platform/own-templates.ts';
import { loadTemplates, watchTemplates } from '../../lib/platform/spec-templates.ts';

/** All templates with where they come from, kept up to date. */
export function useTemplates(): TemplatesState {
  const [state, setState] = useState<TemplatesState>({ templates: undefined, problems: [] });
  useEffect(() => {
    const mounted = new AbortController();
    let latest = 0;
    const load = async (): Promise<void> => {
      const turn = (latest += 1);
      const loaded = await listTemplates();
      if (turn === latest && !mounted.signal.aborted) setState(loaded);
    };
    watchTemplates(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return state;
}

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
