import { useMemo, type ReactNode } from 'react';
import type { TermsActions, TermsContents } from '../../components/panel/terms/terms-state.ts';
import { TermsView } from '../../components/panel/terms/TermsView.tsx';
import { useText } from '../../components/ui/use-text.ts';
import { buildTermView } from '../../lib/core/card/build-term-view.ts';
import { markKnown } from '../../lib/core/card/mark-known.ts';
import { FALLBACK_ROLE } from '../../lib/core/card/protocol.ts';
import type { TermsMessage } from '../../lib/core/panel/protocol.ts';
import { buildTermRows } from '../../lib/core/panel/term-rows.ts';
import { countDomains } from '../../lib/core/restating/count-domains.ts';
import type { Role } from '../../lib/core/role.ts';
import { optionsAddress } from '../../lib/platform/options-address.ts';
import { updateSettings } from '../../lib/platform/settings-store.ts';
import { useAllowPersonal } from '../options/use-allow-personal.ts';
import type { ViewProps } from './panel-page.ts';
import { useEntries, type PageEntries } from './use-entries.ts';
import { useReadingSettings } from './use-reading-settings.ts';
import { useTermOrder } from './use-term-order.ts';
import { useWalk } from './use-walk.ts';

interface ConnectedTermsProps extends ViewProps {
  readonly notKnownTo: Role | null;
  readonly onNotKnownTo: (role: Role | null) => void;
}

/** The terms view over the page's list and the glossary. */
export function ConnectedTerms({ page, request, notKnownTo, onNotKnownTo }: ConnectedTermsProps): ReactNode {
  const text = useText();
  const read = useEntries(page.terms);
  const settings = useReadingSettings();
  const [order, setOrder] = useTermOrder();
  const walked = useWalk(page);
  const mayOwn = useAllowPersonal();
  const role = settings?.role ?? FALLBACK_ROLE;
  const known = settings?.known ?? NONE;
  const { terms, send } = page;
  const contents = useMemo(
    () => (terms === null || read === undefined ? undefined : contentsOf(terms, read, role, known)),
    [terms, read, role, known],
  );
  const termId = request?.termId;
  const asked = useMemo(() => (termId === undefined ? undefined : { termId, request }), [termId, request]);
  if (contents === undefined || settings === undefined || order === undefined) {
    return <p className="quiet">{text('panel.terms.loading')}</p>;
  }
  const actions: TermsActions = {
    setOrder,
    setNotKnownTo: onNotKnownTo,
    walk: (entry, step) => {
      send({ type: 'walk', entry, step });
    },
    setKnown: saveKnown,
  };
  return (
    <TermsView
      contents={contents}
      choices={{ order, notKnownTo }}
      actions={actions}
      role={role}
      walked={walked}
      asked={asked}
      optionsAddress={mayOwn === true ? optionsAddress() : undefined}
    />
  );
}

const NONE: readonly string[] = [];

function contentsOf(
  { terms, unknown, defined }: TermsMessage,
  { generation, entries, sources }: PageEntries,
  role: Role,
  known: readonly string[],
): TermsContents {
  const rows = buildTermRows(terms, entries, role);
  const domains = countDomains(terms);
  const places = new Map(terms.map(({ entry, around }) => [entry, around]));
  return {
    rows,
    unknown,
    defined,
    unread: terms.length - rows.length,
    explain: ({ entry: position, term, definedHere }) => {
      const entry = entries.get(position);
      if (entry === undefined) return undefined;
      const subject = { kind: 'term', generation, entry: position, text: term } as const;
      const source = sources.find(({ id }) => id === entry.origin);
      const { text = '', heading = '' } = places.get(position) ?? {};
      return buildTermView(
        entry,
        { ...subject, ...(definedHere !== undefined && { definedHere }) },
        { text, heading, domains },
        { role, known, now: new Date() },
        { source },
      );
    },
  };
}

async function saveKnown(id: string, known: boolean): Promise<boolean> {
  const saved = await updateSettings((settings) => markKnown(settings, id, known));
  return saved.ok;
}
