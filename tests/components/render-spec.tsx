import { useState } from 'react';
import { vi } from 'vitest';
import type { SpecActions, SpecState } from '../../components/panel/spec/spec-state.ts';
import { SpecView } from '../../components/panel/spec/SpecView.tsx';
import type { Outline, OutlineSection } from '../../lib/core/spec/outline.ts';
import { BUILT_IN_TEMPLATES } from '../../lib/core/spec/templates/built-in-templates.ts';
import { renderWithTexts } from './render-with-texts.tsx';

/** A heading of level 2 with one paragraph below it; '' for none. */
export function sectionOf(heading: string, text = '', id = heading): OutlineSection {
  const paragraph = { kind: 'paragraph', text, mentions: 0, dates: 0, placeholder: false } as const;
  return { id, level: 2, heading, source: 'heading', blocks: text === '' ? [] : [paragraph] };
}

export function outlineOf(sections: readonly OutlineSection[], partial = false): Outline {
  return { title: 'Reply recommender', preamble: [], sections, partial };
}

export const OBJECTIVE = sectionOf(
  'Business Objective',
  'Bring the handling time of support tickets from 9 to 6 minutes by the end of June.',
);
export const APPROACH = sectionOf(
  'Proposed Technical Approach',
  'A service reads the ticket and asks the model for three replies; an agent picks one.',
);

/** The state of a document that is checked against the one-pager. */
export function specState(outline: Outline, more: Partial<SpecState> = {}): SpecState {
  return {
    outline,
    templates: BUILT_IN_TEMPLATES,
    problems: [],
    templateId: 'one-pager',
    chosenBy: 'nobody',
    terms: [],
    unknownAcronyms: [],
    ...more,
  };
}

/** Renders the view over a choice that is kept in memory, as the entry point keeps it in storage. */
export function renderSpec(initial: SpecState | undefined, given: Partial<SpecActions> = {}) {
  const actions = {
    goToSection: vi.fn<SpecActions['goToSection']>(() => Promise.resolve(true)),
    goToPlace: vi.fn<SpecActions['goToPlace']>(() => Promise.resolve(true)),
    copy: vi.fn<SpecActions['copy']>(() => Promise.resolve(true)),
    showTerms: vi.fn<SpecActions['showTerms']>(),
  };
  let change: ((state: SpecState | undefined) => void) | undefined;
  function View() {
    const [state, setState] = useState(initial);
    change = setState;
    const chooseTemplate: SpecActions['chooseTemplate'] = (id) => {
      setState((current) => current && { ...current, templateId: id, chosenBy: 'reader' });
      return Promise.resolve(true);
    };
    return <SpecView state={state} actions={{ ...actions, chooseTemplate, ...given }} />;
  }
  const { container, user } = renderWithTexts(<View />);
  return {
    container,
    actions,
    user,
    /** The page tells of a change. */
    show: (state: SpecState | undefined) => change?.(state),
  };
}
