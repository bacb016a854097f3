import { useState, type ReactNode } from 'react';
import { vi } from 'vitest';
import type { TermsActions, TermsContents, Walked } from '../../components/panel/terms/terms-state.ts';
import { TermsView } from '../../components/panel/terms/TermsView.tsx';
import { buildTermView } from '../../lib/core/card/build-term-view.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { DefinedOnPage, TermOnPage, UnknownOnPage } from '../../lib/core/panel/protocol.ts';
import { buildTermRows, type TermOrder } from '../../lib/core/panel/term-rows.ts';
import type { Role } from '../../lib/core/role.ts';
import { renderWithTexts } from './render-with-texts.tsx';

const NOW = new Date(2026, 10, 20, 12);

export interface GivenTerms {
  /** In the order of first places; each stands on the page as its `TermOnPage` says, or once. */
  readonly entries?: readonly Entry[];
  readonly onPage?: Readonly<Record<string, Partial<TermOnPage>>>;
  readonly unknown?: readonly UnknownOnPage[];
  readonly defined?: readonly DefinedOnPage[];
  readonly unread?: number;
  readonly role?: Role;
  readonly known?: readonly string[];
  readonly walked?: Walked | null;
  readonly asked?: { readonly termId: string } | undefined;
  readonly mayOwn?: boolean;
  readonly isSaved?: boolean;
}

/** The terms view over a page and settings that are kept in memory. */
export function renderTerms(given: GivenTerms = {}) {
  const { entries = [], onPage = {}, unknown = [], defined = [], role = 'cx', isSaved = true } = given;
  const walk = vi.fn<TermsActions['walk']>();
  const setKnown = vi.fn<TermsActions['setKnown']>();
  const terms = entries.map((entry, index): TermOnPage => ({
    entry: index,
    count: 1,
    domainMask: 0,
    ambiguous: entry.senses.length > 1,
    ...onPage[entry.id],
  }));

  function Stored({ walked, asked }: Pick<GivenTerms, 'walked' | 'asked'>): ReactNode {
    const [order, setOrder] = useState<TermOrder>('page');
    const [notKnownTo, setNotKnownTo] = useState<Role | null>(null);
    const [known, setKnownIds] = useState(given.known ?? []);
    const hidden = terms.map((term) => {
      const isKnown = known.includes(entries[term.entry]?.id ?? '');
      return isKnown ? { ...term, hidden: 'known' as const } : term;
    });
    const contents: TermsContents = {
      rows: buildTermRows(hidden, new Map(entries.entries()), role),
      unknown,
      defined,
      unread: given.unread ?? 0,
      explain: ({ entry: position, term, definedHere }) => {
        const entry = entries[position];
        if (entry === undefined) return undefined;
        return buildTermView(
          entry,
          {
            kind: 'term',
            generation: 1,
            entry: position,
            text: term,
            ...(definedHere !== undefined && { definedHere }),
          },
          { text: '', heading: '', domains: {} },
          { role, known, now: NOW },
        );
      },
    };
    return (
      <TermsView
        contents={contents}
        choices={{ order, notKnownTo }}
        actions={{
          setOrder,
          setNotKnownTo,
          walk,
          setKnown: (id, isKnown) => {
            void setKnown(id, isKnown);
            if (isSaved) setKnownIds(isKnown ? [...known, id] : known.filter((other) => other !== id));
            return Promise.resolve(isSaved);
          },
        }}
        role={role}
        walked={walked ?? null}
        asked={asked}
        optionsAddress={given.mayOwn === false ? undefined : 'https://options.example/options.html'}
      />
    );
  }

  const { rerender, ...rendered } = renderWithTexts(
    <Stored walked={given.walked ?? null} asked={given.asked} />,
  );
  return {
    ...rendered,
    walk,
    setKnown,
    change: (next: Pick<GivenTerms, 'walked' | 'asked'>) => {
      rerender(<Stored walked={next.walked ?? null} asked={next.asked} />);
    },
  };
}
