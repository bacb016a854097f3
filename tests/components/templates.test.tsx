import { screen } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type {
  ListedTemplate,
  TemplatesActions,
  TemplatesState,
} from '../../components/options/templates/templates-state.ts';
import { TemplatesView } from '../../components/options/templates/TemplatesView.tsx';
import { err, ok } from '../../lib/core/result.ts';
import { readTemplateFile } from '../../lib/core/spec/read-template-file.ts';
import { readTemplates } from '../../lib/core/spec/read-templates.ts';
import { BUILT_IN_TEMPLATES, DEFAULT_TEMPLATE } from '../../lib/core/spec/templates/built-in-templates.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { descriptionOf } from './description-of.ts';
import { renderWithTexts } from './render-with-texts.tsx';

const BUILT_IN: readonly ListedTemplate[] = BUILT_IN_TEMPLATES.map((template) => ({
  template,
  origin: 'built-in',
}));
const NOTES = 'id: notes\nname: Our notes\nsections:\n  - {id: a, name: Anything, required: false}\n';

interface Given {
  /** `null`: not read yet. */
  readonly templates?: readonly ListedTemplate[] | null;
  readonly problems?: TemplatesState['problems'];
  readonly ownUnreadable?: NonNullable<TemplatesState['ownUnreadable']>;
}

/** Renders the view over templates that are kept in memory, as the entry point keeps them in storage. */
function renderTemplates(initial: Given = {}, given: Partial<TemplatesActions> = {}) {
  const copy = vi.fn<TemplatesActions['copy']>(() => true);
  function View() {
    const [templates, setTemplates] = useState(initial.templates ?? BUILT_IN);
    const actions: TemplatesActions = {
      add(text) {
        const file = readTemplateFile(text);
        if (!file.ok) return Promise.resolve(file);
        const added = file.value.templates.map((template) => ({ template, origin: 'own' as const }));
        setTemplates((current) => [...current, ...added]);
        const names = added.map(({ template }) => template.name);
        return Promise.resolve(ok({ names, problems: file.value.problems }));
      },
      remove(id) {
        const before = templates;
        setTemplates((current) => current.filter(({ template }) => template.id !== id));
        return Promise.resolve(() => {
          setTemplates(before);
          return Promise.resolve(true);
        });
      },
      copy,
      ...given,
    };
    const state = {
      templates: initial.templates === null ? undefined : templates,
      problems: initial.problems ?? [],
      ...(initial.ownUnreadable !== undefined && { ownUnreadable: initial.ownUnreadable }),
    };
    return <TemplatesView state={state} actions={actions} />;
  }
  const { container, user } = renderWithTexts(<View />);
  return { container, copy, user };
}

const field = (): HTMLTextAreaElement => screen.getByLabelText('Template');
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

async function heard(): Promise<string> {
  await expect.poll(() => screen.getByRole('status').textContent).not.toBe('');
  return screen.getByRole('status').textContent;
}

async function type(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  await user.click(field());
  await user.paste(text);
}

describe('templates', () => {
  test('are listed with their sections and where they come from', () => {
    renderTemplates();
    expect(document.querySelectorAll('[data-template-id]')).toHaveLength(BUILT_IN_TEMPLATES.length);
    const first = document.querySelector('[data-template-id="one-pager"]');
    expect(first?.textContent).toContain('One-pagerComes with Parlance3 sections');
    expect(first?.textContent).toContain('Proposed Technical Approach');
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  test('are copied, to be changed', async () => {
    const { user, copy } = renderTemplates();
    await user.click(button('Copy One-pager'));
    expect(copy).toHaveBeenCalledWith(BUILT_IN_TEMPLATES[0]);
    expect(await heard()).toBe('Copied');
  });

  test('that the browser does not copy say so', async () => {
    const { user } = renderTemplates({}, { copy: () => false });
    await user.click(button('Copy RFC'));
    expect(screen.getByRole('alert').textContent).toMatch(/^Your browser blocked copying/);
  });

  test('are added, removed and brought back, by keyboard', async () => {
    const { user } = renderTemplates();
    await type(user, NOTES);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await heard()).toBe('Added: Our notes');
    expect(field().value).toBe('');
    expect(document.querySelector('[data-template-id="notes"]')?.textContent).toContain(
      'Anything (optional)',
    );
    button('Remove Our notes').focus();
    await user.keyboard('{Enter}');
    expect(document.querySelector('[data-template-id="notes"]')).toBeNull();
    expect(document.activeElement).toBe(button('Undo'));
    await user.keyboard('{Enter}');
    expect(document.querySelector('[data-template-id="notes"]')).not.toBeNull();
    expect(document.activeElement).toBe(field());
  });

  test('come from a file too', async () => {
    const { user } = renderTemplates();
    await user.upload(screen.getByLabelText('Choose a file'), new File([NOTES], 'notes.yaml'));
    expect(await heard()).toBe('Added: Our notes');
  });

  test('that cannot be used are told with place and reason', async () => {
    const { user } = renderTemplates();
    await type(user, 'id: notes\nname: Our notes\nsections:\n  - {id: a}\n');
    await user.click(button('Add'));
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('“Our notes”, templates[1].sections[1].name');
    expect(alert).toContain('This template is not used, as its “name” is missing.');
    expect(field().value).toContain('Our notes');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await user.type(field(), '#');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['', /There is nothing in it/],
    ['{', /cannot be read from here on/],
  ])('text %j is refused with a reason', async (written, reason) => {
    const { user } = renderTemplates();
    if (written !== '') await type(user, written);
    await user.click(button('Add'));
    expect(screen.getByRole('alert').textContent).toMatch(reason);
  });

  test.each([
    ['not-saved', /could not be saved/],
    ['too-long', /too long for templates/],
  ] as const)('that are %s are told', async (reason, words) => {
    const { user } = renderTemplates({}, { add: () => Promise.resolve(err(reason)) });
    await type(user, NOTES);
    await user.click(button('Add'));
    expect(screen.getByRole('alert').textContent).toMatch(words);
  });

  test('say what to do with the field', () => {
    renderTemplates();
    expect(descriptionOf(field())).toMatch(/^Copy one from the list/);
  });
});

test.each<readonly [string, Given]>([
  ['loading', { templates: null }],
  ['built-in', {}],
  ['malformed', { problems: readTemplates([{ id: 'x', name: 'X' }]).problems }],
])('has no accessibility problem: %s', async (_, state) => {
  const { container } = renderTemplates(state);
  expect(await checkAccessibility(container)).toEqual([]);
});

test('has no accessibility problem with notes and problems open', async () => {
  const { container, user } = renderTemplates({
    templates: [...BUILT_IN, { template: { ...DEFAULT_TEMPLATE, id: 'mine', name: 'Mine' }, origin: 'own' }],
  });
  await user.click(button('Add'));
  await user.click(button('Remove Mine'));
  expect(await checkAccessibility(container)).toEqual([]);
});

test.each([
  ['damaged', /are damaged/],
  ['too-new', /newer version/],
  ['unreadable', /Reload|restart/i],
] as const)('own templates that are %s are no blank', (ownUnreadable, words) => {
  renderTemplates({ ownUnreadable });
  expect(screen.getByText(words)).toBeTruthy();
});
