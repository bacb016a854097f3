import type { UserEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { RestateView } from '../../components/panel/restate/RestateView.tsx';
import type { RestateActions, RestateGlossary } from '../../components/panel/restate/restate-state.ts';
import { compileIndex } from '../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { findInPassage } from '../../lib/core/restating/find-in-passage.ts';
import { passageOf } from '../../lib/core/restating/passage.ts';
import { restatePassage, type WhichUses } from '../../lib/core/restating/restate-passage.ts';
import type { Role } from '../../lib/core/role.ts';
import { renderWithTexts } from './render-with-texts.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE, SCORE } from './sample-entries.ts';

const ENTRIES = [DRIFT, FEATURE, SCORE, AUC, HOSTILE];
const matcher = new Matcher(compileIndex(ENTRIES));
/** The reader is from CX. */
const ROLES_SHOWN: readonly Role[] = ['cx', 'product', 'engineering', 'ml'];

interface Start {
  readonly text: string;
  readonly isCut?: boolean;
  readonly role?: Role;
  readonly which?: WhichUses;
  readonly glossary?: RestateGlossary;
}

interface HarnessProps {
  readonly start: Start;
  readonly overrides: Partial<RestateActions>;
  readonly addAddress: string | undefined;
}

/** Renders the view over a small glossary; what the reader changes has its effect. */
export function renderRestate(
  start: Start,
  overrides: Partial<RestateActions> = {},
  ...address: readonly [(string | undefined)?]
): { readonly user: UserEvent; readonly container: HTMLElement } {
  const addAddress = address.length === 0 ? 'https://options.example/' : address[0];
  const { container, user } = renderWithTexts(
    <Harness start={start} overrides={overrides} addAddress={addAddress} />,
  );
  return { user, container };
}

function Harness({ start, overrides, addAddress }: HarnessProps): ReactNode {
  const { isCut = false, glossary = 'ready' } = start;
  const [text, setText] = useState(start.text);
  const [role, setRole] = useState<Role>(start.role ?? 'cx');
  const [which, setWhich] = useState<WhichUses>(start.which ?? 'first');
  const [sparesOwn, setSparesOwn] = useState(false);
  const [corrections, setCorrections] = useState<ReadonlyMap<string, number>>(new Map());
  const passage =
    glossary === 'ready'
      ? restatePassage(findInPassage(passageOf(text), matcher), (ordinal) => ENTRIES[ordinal], {
          role,
          which,
          sparesOwn,
          corrections,
        })
      : null;
  const actions: RestateActions = {
    takeSelection: async () => 'nothing',
    setText,
    setRole,
    setWhich,
    setSparesOwn,
    chooseSense: (termId, sense) => setCorrections((known) => new Map([...known, [termId, sense]])),
    copy: async () => true,
    ...overrides,
  };
  const state = { text, isCut, glossary, roles: ROLES_SHOWN, role, which, sparesOwn, passage };
  return <RestateView state={state} actions={actions} addAddress={addAddress} />;
}
