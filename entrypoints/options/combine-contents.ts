import type { GlossaryContents } from '../../components/options/glossary/glossary-state.ts';
import { sortByTerm } from '../../lib/core/glossary/search-entries.ts';
import { withPersonalEntries } from '../../lib/core/glossary/with-personal-entries.ts';
import { PERSONAL_ORIGIN } from '../../lib/core/sources/source.ts';
import type { PersonalState } from './use-personal-entries.ts';
import type { PublishedGlossary } from './use-published-glossary.ts';

/** What the glossary view shows, or `undefined` while a part of it is still being read. */
export function combineContents(
  published: PublishedGlossary,
  own: PersonalState,
  allowPersonal: boolean,
): GlossaryContents | undefined {
  if (published.state === 'loading' || own.state === 'loading') return undefined;
  const glossary = published.state === 'ready' ? published.glossary : undefined;
  // Where the own entries cannot be read, those that were published are the next best.
  const entries =
    own.state === 'ready'
      ? withPersonalEntries(glossary?.entries ?? [], allowPersonal ? own.personal.entries : [])
      : (glossary?.entries ?? []);
  const hasOwn = entries.some(({ origin }) => origin === PERSONAL_ORIGIN);
  const sources = (glossary?.sources ?? []).filter(({ id }) => id !== PERSONAL_ORIGIN);
  return {
    entries: sortByTerm(entries),
    sources: hasOwn ? [{ id: PERSONAL_ORIGIN, name: '' }, ...sources] : sources,
    lost: glossary?.lost ?? [],
    unlistedLost: glossary?.unlistedLost ?? 0,
    dropped: glossary?.dropped ?? [],
    published: published.state,
    personal: own.state,
    damaged: own.state === 'ready' ? own.personal.damaged : 0,
    ownStored: own.state === 'ready' ? own.personal.entries.length : 0,
    readAt: new Date(),
  };
}
