import type { UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardSetting } from '../../components/card/card-context.ts';
import { buildTermView } from '../../lib/core/card/build-term-view.ts';
import type { CardView, ProposalView } from '../../lib/core/card/card-view.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { SourceInfo } from '../../lib/core/glossary/merged-glossary.ts';
import type { Role } from '../../lib/core/role.ts';
import { renderWithTexts } from './render-with-texts.tsx';

const TODAY = new Date(2026, 10, 20, 12);

interface Reading {
  readonly role?: Role | null;
  /** The words on the page. */
  readonly written?: string;
  readonly definedHere?: string;
  readonly known?: boolean;
  /** The block around the words. */
  readonly around?: string;
  readonly heading?: string;
  /** What is known of the source, and where it takes proposals. */
  readonly source?: SourceInfo;
  readonly proposal?: ProposalView;
  readonly mayOwn?: boolean;
}

/** The view that a reader gets of `entry`. */
export function viewOf(entry: Entry, reading: Reading = {}): CardView {
  const {
    role = 'product',
    written = entry.term,
    definedHere,
    known = false,
    around = '',
    heading = '',
    source,
    proposal,
    mayOwn = false,
  } = reading;
  const subject = { kind: 'term' as const, generation: 1, entry: 0, text: written };
  return {
    kind: 'term',
    term: buildTermView(
      entry,
      { ...subject, ...(definedHere !== undefined && { definedHere }) },
      { text: around, heading, domains: {} },
      { role, known: known ? [entry.id] : [], now: TODAY, mayOwn },
      { source, proposal },
    ),
  };
}

/** Actions that record what was asked for and succeed. */
export function fakeActions() {
  return {
    setKnown: vi.fn<CardActions['setKnown']>(() => Promise.resolve(true)),
    copy: vi.fn<CardActions['copy']>(() => true),
    copyText: vi.fn<CardActions['copyText']>(() => true),
    close: vi.fn<CardActions['close']>(),
    walk: vi.fn<CardActions['walk']>(),
  };
}

interface Rendered {
  readonly user: UserEvent;
  readonly container: HTMLElement;
  readonly actions: ReturnType<typeof fakeActions>;
}

/** Renders the card as its frame does, with the real texts. */
export function renderCard(
  view: CardView,
  setting: Partial<Omit<CardSetting, 'actions'>> = {},
  overrides: Partial<CardActions> = {},
): Rendered {
  const actions = fakeActions();
  const full: CardSetting = {
    position: null,
    focusOn: null,
    maxWidth: 0,
    maxHeight: 0,
    profiles: null,
    optionsAddress: 'https://options.example/',
    panel: null,
    ...setting,
    actions: { ...actions, ...overrides },
  };
  const { container, user } = renderWithTexts(<Card view={view} setting={full} />);
  return { user, container, actions };
}

/** The one element in `container` that `selector` finds. */
export function one(container: ParentNode, selector: string): HTMLElement {
  const found = container.querySelectorAll<HTMLElement>(selector);
  const [element] = found;
  if (element === undefined || found.length > 1)
    throw new Error(`${found.length} elements are "${selector}".`);
  return element;
}

/** Texts of all elements that `selector` finds, in document order. */
export function textsOf(container: ParentNode, selector: string): readonly string[] {
  return [...container.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}
