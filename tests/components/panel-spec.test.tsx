import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { SpecActions } from '../../components/panel/spec/spec-state.ts';
import { readTemplates } from '../../lib/core/spec/read-templates.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { descriptionOf } from './description-of.ts';
import { APPROACH, OBJECTIVE, outlineOf, renderSpec, sectionOf, specState } from './render-spec.tsx';

const TWO_OF_THREE = outlineOf([OBJECTIVE, APPROACH]);
const QUESTIONS = sectionOf('Open Questions', 'Who reads the replies before they are sent to customers?');
const ALL_THREE = outlineOf([OBJECTIVE, APPROACH, QUESTIONS]);

/** Of everything that can be said about one document. */
const STRANGE = outlineOf(
  [
    sectionOf('Goals and non-goals', 'TBD'),
    sectionOf('Proposed Tehcnical Approach', 'Short.'),
    sectionOf('Open Questions'),
    sectionOf('Questions', 'None'),
  ],
  true,
);

function row(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-section="${id}"]`);
  if (found === null) throw new Error(`No row ${id}`);
  return found;
}

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

async function heard(): Promise<string> {
  await expect.poll(() => screen.getByRole('status').textContent, { timeout: 4_000 }).not.toBe('');
  return screen.getByRole('status').textContent;
}

/** Its sentences; the bar between them is silent. */
const summary = (): string =>
  [...document.querySelectorAll('.spec-summary :is(h2, p)')].map((part) => part.textContent).join(' ');

describe('the sections', () => {
  test('stand in the order of the template, with status, kind and what was found', () => {
    renderSpec(
      specState(outlineOf([APPROACH, sectionOf('Why', 'To be faster than we are now, for everybody.')])),
    );
    const rows = [...document.querySelectorAll<HTMLElement>('[data-section]')];
    expect(rows.map(({ dataset }) => [dataset['section'], dataset['status']])).toEqual([
      ['business-objective', 'present'],
      ['proposed-technical-approach', 'present'],
      ['open-questions', 'missing'],
    ]);
    expect(row('business-objective').textContent).toContain('Present · required');
    expect(row('business-objective').textContent).toContain('Found as “Why”');
    expect(row('business-objective').textContent).toContain('Not found: a number with its unit');
    expect(row('open-questions').textContent).toContain('Missing · required');
    expect(row('open-questions').textContent).toContain('What is not decided yet');
    expect(summary()).toBe('2 of 3 required sections are there. Missing: Open Questions.');
  });

  test('have a shape of their own for each status, silent beside the word', () => {
    renderSpec(specState(STRANGE));
    const shapes = [...document.querySelectorAll('[data-mark]')].map((mark) => mark.innerHTML);
    expect(new Set(shapes).size).toBe(
      new Set([...document.querySelectorAll('[data-status]')].map((one) => one.getAttribute('data-status')))
        .size,
    );
    for (const mark of document.querySelectorAll('[data-mark]')) {
      expect(mark.getAttribute('aria-hidden')).toBe('true');
    }
  });

  test('quote what meets an expectation', () => {
    renderSpec(specState(ALL_THREE));
    expect(row('open-questions').textContent).toContain('Found: a question, or “None” (“');
    expect(summary()).toBe('All 3 required sections are there.');
  });

  test('that are unfinished are named as such', () => {
    renderSpec(specState(STRANGE));
    expect(summary()).toMatch(/Not finished: /);
    expect(row('proposed-technical-approach').textContent).toContain(
      '“Proposed Tehcnical Approach” looks like a typing error for “Proposed Technical Approach”',
    );
    expect(row('open-questions').textContent).toContain(
      'There is another heading for it that does not count',
    );
  });

  test('may be in a part of the page that is not loaded', () => {
    renderSpec(specState(outlineOf([OBJECTIVE], true)));
    expect(row('open-questions').textContent).toContain('Not found in the part of the page that is loaded');
    expect(screen.getByText(/^Parts of this page are closed/)).toBeTruthy();
  });

  test('out of order are told where they usually stand', () => {
    renderSpec(specState(outlineOf([QUESTIONS, OBJECTIVE, APPROACH])));
    expect(row('open-questions').textContent).toContain('Usually stands after “Proposed Technical Approach”');
  });

  test('are all missing from a document without headings, and it is said why', () => {
    renderSpec(specState(outlineOf([])));
    expect(screen.getByText(/^This page has no headings yet/)).toBeTruthy();
    expect(document.querySelectorAll('[data-status="missing"]')).toHaveLength(3);
  });
});

describe('going to the page', () => {
  test('by keyboard, to a section, and to the place of a missing one', async () => {
    const { user, actions } = renderSpec(specState(TWO_OF_THREE));
    button('Go to it: Business Objective').focus();
    await user.keyboard('{Enter}');
    expect(actions.goToSection).toHaveBeenCalledWith('Business Objective');
    expect(await heard()).toBe('Shown on the page.');
    button('Show where it belongs: Open Questions').focus();
    await user.keyboard(' ');
    expect(actions.goToPlace).toHaveBeenCalledWith('Proposed Technical Approach');
  });

  test('to the start, where nothing is there yet', async () => {
    const { user, actions } = renderSpec(specState(outlineOf([])));
    await user.click(button('Show where it belongs: Business Objective'));
    expect(actions.goToPlace).toHaveBeenCalledWith(null);
  });

  test('is said in the row where the page cannot show the place', async () => {
    const { user } = renderSpec(specState(TWO_OF_THREE), { goToSection: () => Promise.resolve(false) });
    await user.click(button('Go to it: Business Objective'));
    expect(row('business-objective').textContent).toContain('The page cannot show this place.');
    expect(row('proposed-technical-approach').textContent).not.toContain('cannot show');
    expect(await heard()).toMatch(/^The page cannot show this place/);
  });
});

describe('while somebody types', () => {
  test('the focus and the row stay, and progress is said once it has settled', async () => {
    const { show } = renderSpec(specState(TWO_OF_THREE));
    const jump = button('Show where it belongs: Open Questions');
    jump.focus();
    const before = row('open-questions');
    act(() => show(specState(outlineOf([OBJECTIVE, APPROACH, sectionOf('Open Questions')]))));
    act(() => show(specState(ALL_THREE)));
    expect(row('open-questions')).toBe(before);
    expect(document.activeElement).toBe(jump);
    expect(jump.getAttribute('aria-label')).toBe('Go to it: Open Questions');
    expect(screen.getByRole('status').textContent).toBe('');
    expect(await heard()).toBe('All 3 required sections are there.');
  });

  test('nothing is said as long as the sentence is the same', async () => {
    vi.useFakeTimers();
    try {
      const { show } = renderSpec(specState(TWO_OF_THREE));
      act(() =>
        show(
          specState(
            outlineOf([
              sectionOf('Business Objective', 'Save 3 % of the cost of support, so says the CFO.'),
              APPROACH,
            ]),
          ),
        ),
      );
      await act(() => vi.advanceTimersByTimeAsync(10_000));
      expect(screen.getByRole('status').textContent).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the template', () => {
  test('is chosen from a list in which the suggested one is marked', async () => {
    const prd = outlineOf([sectionOf('Success metrics', 'x'), sectionOf('User stories', 'x')]);
    const { user } = renderSpec(specState({ ...prd, title: 'PRD: replies' }));
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Check against' });
    expect(picker.dataset['template']).toBe('one-pager');
    expect(
      within(picker)
        .getByRole('option', { name: /suggested/ })
        .getAttribute('value'),
    ).toBe('prd');
    expect(descriptionOf(picker)).toMatch(/kept for this space/);
    await user.click(button(/^Use it: /));
    expect(picker.dataset['template']).toBe('prd');
    expect(picker.value).toBe('prd');
    expect(descriptionOf(picker)).toBe('Your choice for this space or project');
    expect(screen.queryByRole('button', { name: /^Use it/ })).toBeNull();
    await user.selectOptions(picker, 'rfc');
    expect(picker.dataset['template']).toBe('rfc');
  });

  test('that could not be saved says so', async () => {
    const { user } = renderSpec(specState(TWO_OF_THREE), { chooseTemplate: () => Promise.resolve(false) });
    await user.selectOptions(screen.getByRole('combobox'), 'rfc');
    expect(screen.getByRole('alert').textContent).toMatch(/could not be saved/);
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('one-pager');
  });

  test('that is gone is named, and the one-pager stands in', () => {
    renderSpec(specState(TWO_OF_THREE, { templateId: 'our-own', chosenBy: 'reader' }));
    expect(screen.getByText(/There is no template/).textContent).toBe(
      'There is no template “our-own” any more, so “One-pager” is used.',
    );
    expect(document.querySelectorAll('[data-section]')).toHaveLength(3);
  });

  test('that is malformed is named with place and reason, and the built-in one is used', async () => {
    const { templates, problems } = readTemplates([{ id: 'one-pager', name: 'Our one-pager', sections: [] }]);
    const { user } = renderSpec(specState(TWO_OF_THREE, { templates, problems }));
    await user.click(screen.getByText('1 problem in your team’s templates'));
    expect(screen.getByText(/“Our one-pager”/)).toBeTruthy();
    expect(document.querySelectorAll('[data-section]')).toHaveLength(3);
  });

  test('without a required section says so', () => {
    const raw = { id: 'notes', name: 'Notes', sections: [{ id: 'a', name: 'Anything', required: false }] };
    const { templates, problems } = readTemplates([raw]);
    renderSpec(specState(TWO_OF_THREE, { templates, problems, templateId: 'notes' }));
    expect(summary()).toBe('This template requires no section.');
  });
});

describe('copying', () => {
  test('what is missing: headings with hints, as HTML and as Markdown', async () => {
    const { user, actions } = renderSpec(specState(outlineOf([APPROACH])));
    await user.click(button('Copy what is missing'));
    const [copied] = actions.copy.mock.calls[0] ?? [];
    expect(copied?.html).toMatch(/^<h2 [^>]+>Business Objective<\/h2><p>.+<\/p><h2>Open Questions<\/h2><p>/);
    expect(copied?.plain).toMatch(/^## Business Objective\n\n.+\n\n## Open Questions\n/);
    expect(await heard()).toBe('Copied. Paste it into the page.');
    expect(button('Copied')).toBeTruthy();
  });

  test('nothing that may only be folded away', async () => {
    const { container, user, actions } = renderSpec(specState(outlineOf([OBJECTIVE], true)));
    const copy = button('Copy what is missing');
    const why = 'Open the closed parts of the page first. What is missing may be in them.';
    expect(copy.getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(copy)).toBe(why);
    await user.click(copy);
    expect(await heard()).toBe(why);
    expect(actions.copy).not.toHaveBeenCalled();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('nothing where nothing is missing, without losing the focus', async () => {
    const { user, actions } = renderSpec(specState(ALL_THREE));
    const copy = button('Copy what is missing');
    expect(copy.getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(copy)).toBe('No required section is missing.');
    await user.click(copy);
    expect(actions.copy).not.toHaveBeenCalled();
    expect(await heard()).toBe('No required section is missing.');
    expect(document.activeElement).toBe(copy);
  });

  test.each([
    ['Copy report', /^## Spec check: Reply recommender\n\nOne-pager: 2 of 3 required/],
    [
      'Copy one line',
      /^One-pager: 2 of 3 required sections are complete\. Open: Open Questions \(missing\)\.$/,
    ],
  ])('%s', async (name, words) => {
    const { user, actions } = renderSpec(specState(TWO_OF_THREE));
    await user.click(button(name));
    const [copied] = actions.copy.mock.calls[0] ?? [];
    expect(copied?.plain).toMatch(words);
    expect(copied?.html).toBeUndefined();
    expect(await heard()).toBe('Copied');
  });

  test('that the browser refuses leaves the text to be copied by hand', async () => {
    const { user } = renderSpec(specState(TWO_OF_THREE), { copy: () => Promise.resolve(false) });
    await user.click(button('Copy what is missing'));
    expect(screen.getByRole('alert').textContent).toMatch(/^Your browser blocked copying/);
    const text = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(text.value).toMatch(/^## Open Questions/);
    await user.click(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(text.value);
  });
});

describe('advice', () => {
  const more = {
    terms: [{ id: 'model-drift', term: 'model drift', domains: ['ml' as const], count: 3 }],
    unknownAcronyms: ['QXZ'],
  };

  test('says what is the matter and what to do, and leads to the terms', async () => {
    const { user, actions } = renderSpec(specState(ALL_THREE, more));
    const codes = [...document.querySelectorAll<HTMLElement>('[data-advice]')].map(
      ({ dataset }) => dataset['advice'],
    );
    expect(codes).toEqual(expect.arrayContaining(['terms-for-product', 'terms-for-cx', 'unknown-acronyms']));
    expect(codes).not.toContain('terms-for-ml');
    await user.click(button(/^Show them: CX may not know 1 term: model drift/));
    expect(actions.showTerms).toHaveBeenLastCalledWith({ notKnownTo: 'cx' });
    await user.click(button(/^Show them: .*acronym/));
    expect(actions.showTerms).toHaveBeenLastCalledWith('unknown');
  });

  test('goes to the sentence that prescribes a solution', async () => {
    const problem = sectionOf(
      'Problem',
      'We need to build a chatbot that answers every ticket with a model.',
    );
    const { user, actions } = renderSpec(specState(outlineOf([problem]), { templateId: 'problem-brief' }));
    const advice = document.querySelector<HTMLElement>('[data-advice="solution-in-problem"]');
    if (advice === null) throw new Error('No such advice');
    await user.click(within(advice).getByRole('button'));
    expect(actions.goToSection).toHaveBeenCalledWith('Problem');
  });
});

test('says that it is reading until the page has been read', () => {
  renderSpec(undefined);
  expect(screen.getByText('Reading the page …')).toBeTruthy();
});

const refuse: SpecActions['copy'] = () => Promise.resolve(false);
const MALFORMED = readTemplates([
  { id: 'x', name: 'X' },
  { id: 'y', sections: [] },
]);

test.each<readonly [string, Parameters<typeof renderSpec>]>([
  ['reading', [undefined]],
  ['nothing there', [specState(outlineOf([]))]],
  ['complete', [specState(ALL_THREE)]],
  ['strange', [specState(STRANGE, { chosenBy: 'organisation' })]],
  ['a long template', [specState(ALL_THREE, { templateId: 'prd' })]],
  ['two accountable', [specState(outlineOf([]), { templateId: 'decision-record' })]],
  ['malformed templates', [specState(TWO_OF_THREE, MALFORMED)]],
])('has no accessibility problem: %s', async (_, [state]) => {
  const { container } = renderSpec(state);
  expect(await checkAccessibility(container)).toEqual([]);
});

test('has no accessibility problem with notes and problems open', async () => {
  const { container, user } = renderSpec(specState(TWO_OF_THREE, MALFORMED), {
    copy: refuse,
    goToSection: () => Promise.resolve(false),
    chooseTemplate: () => Promise.resolve(false),
  });
  await user.click(screen.getByText(/problems in your team’s templates/));
  await user.click(button('Copy what is missing'));
  await user.click(button('Go to it: Business Objective'));
  await user.selectOptions(screen.getByRole('combobox'), 'rfc');
  expect(screen.getAllByRole('alert')).toHaveLength(2);
  expect(await checkAccessibility(container)).toEqual([]);
});
