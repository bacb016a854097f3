import { readTemplates, type TemplateReading } from '../core/spec/read-templates.ts';
import { newestGeneration, readGenerationTemplates } from './generations.ts';
import { loadReadyGeneration, watchGlossaryStatus } from './glossary-status.ts';
import { loadOwnTemplates, watchOwnTemplates } from './own-templates.ts';

/**
 * All templates that documents can be checked against: the reader's own come before those of the glossary, and both
 * replace built-in ones of the same id. What cannot be read or used leaves the built-in ones. Never rejects.
 */
export async function loadTemplates(): Promise<TemplateReading> {
  const [own, published] = await Promise.all([loadOwnTemplates(), loadPublishedTemplates()]);
  const reading = readTemplates([...(own.ok ? own.value : []), ...published]);
  // That the reader's own stands in for the team's is meant, and so is the order of sources.
  return { ...reading, problems: reading.problems.filter(({ code }) => code !== 'repeated-template') };
}

/** Calls `listener` whenever there may be other templates, until `signal` aborts. */
export function watchTemplates(listener: () => void, signal: AbortSignal): void {
  watchOwnTemplates(listener, signal);
  watchGlossaryStatus(listener, signal);
}

async function loadPublishedTemplates(): Promise<readonly unknown[]> {
  const generation = (await loadReadyGeneration()) ?? (await loadNewest());
  if (generation === undefined) return [];
  const templates = await readGenerationTemplates(generation);
  return templates.ok ? templates.value : [];
}

/** Where publishing failed last, what was published before is still in use. */
async function loadNewest(): Promise<number | undefined> {
  const newest = await newestGeneration();
  return newest.ok ? newest.value : undefined;
}
