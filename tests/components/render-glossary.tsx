import { cleanup } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import type {
  GlossaryContents,
  GlossaryViewActions,
} from '../../components/options/glossary/glossary-state.ts';
import { GlossaryView } from '../../components/options/glossary/GlossaryView.tsx';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { glossaryHash } from '../../lib/core/glossary/glossary-route.ts';
import { sortByTerm } from '../../lib/core/glossary/search-entries.ts';
import { withPersonalEntries } from '../../lib/core/glossary/with-personal-entries.ts';
import { PERSONAL_ORIGIN } from '../../lib/core/sources/source.ts';
import { renderWithTexts } from './render-with-texts.tsx';

/** happy-dom has no layout: the list is this high, and so shows about ten rows. */
const LIST_HEIGHT = 600;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(LIST_HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(LIST_HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(LIST_HEIGHT);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

export const NOW = new Date(2026, 10, 20, 12);

export interface GivenGlossary extends Partial<Omit<GlossaryContents, 'entries'>> {
  /** Published; own entries are those with the origin `personal`. */
  readonly entries?: readonly Entry[];
  readonly parameter?: string;
  readonly loading?: boolean;
  readonly allowPersonal?: boolean;
  readonly actions?: Partial<GlossaryViewActions>;
}

/** Renders the view over own entries that are kept in memory, as the entry point keeps them in the database. */
export function renderGlossary(given: GivenGlossary = {}) {
  const {
    entries = [],
    parameter = '',
    loading = false,
    allowPersonal = true,
    actions = {},
    ...rest
  } = given;
  const published = entries.filter(({ origin }) => origin !== PERSONAL_ORIGIN);
  const copied: string[] = [];
  const places: string[] = [];
  const exportOwn = vi.fn<GlossaryViewActions['exportOwn']>(() => Promise.resolve(true));

  function Stored() {
    const [own, setOwn] = useState(() => entries.filter(({ origin }) => origin === PERSONAL_ORIGIN));
    const [place, setPlace] = useState(parameter);
    const contents: GlossaryContents = {
      sources: [],
      lost: [],
      unlistedLost: 0,
      dropped: [],
      published: 'ready',
      personal: 'ready',
      ownStored: own.length,
      damaged: 0,
      readAt: NOW,
      ...rest,
      entries: sortByTerm(withPersonalEntries(published, own)),
    };
    const store = (entry: Entry): Promise<Entry> => {
      setOwn((current) => [...current.filter(({ id }) => id !== entry.id), entry]);
      return Promise.resolve(entry);
    };
    const go = (hash: string): void => {
      places.push(hash);
      setPlace(hash.replace(/^#glossary\/?/, ''));
    };
    return (
      // Links are followed as the address of the page would be.
      <div
        role="presentation"
        onClick={(event) => {
          const { target } = event;
          const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : undefined;
          if (href === undefined || href === null) return;
          // happy-dom would ask the network.
          event.preventDefault();
          if (href.startsWith('#')) go(href);
        }}
      >
        <GlossaryView
          parameter={place}
          contents={loading ? { state: 'loading' } : { state: 'ready', contents }}
          allowPersonal={allowPersonal}
          actions={{
            go: (route) => {
              go(glossaryHash(route));
            },
            copyText: (text) => {
              copied.push(text);
              return true;
            },
            addEntry: store,
            saveEntry: store,
            removeEntry: (id) => {
              setOwn((current) => current.filter((entry) => entry.id !== id));
              return Promise.resolve(true);
            },
            exportOwn,
            ...actions,
          }}
        />
      </div>
    );
  }

  const { container, user } = renderWithTexts(<Stored />);
  return { container, user, copied, places, exportOwn };
}
