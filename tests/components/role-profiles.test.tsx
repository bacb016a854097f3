import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { sayList } from '../../components/ui/say-list.ts';
import { CardApp, type CardServices } from '../../entrypoints/card/CardApp.tsx';
import type { ShowRequest } from '../../lib/core/card/protocol.ts';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { err, ok, type Result } from '../../lib/core/result.ts';
import { ROLES } from '../../lib/core/role.ts';
import { catalogueTranslate } from './catalogue.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { descriptionOf } from './description-of.ts';
import { fakeActions, one, renderCard, textsOf, viewOf } from './render-card.tsx';
import { renderOptions } from './render-options.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE, SCORE } from './sample-entries.ts';
import { PROFILES } from './sample-profiles.ts';

const LABELS = { product: 'Product', engineering: 'Engineering', ml: 'ML', cx: 'CX' } as const;

const AUDIENCES = {
  product: 'Product answers for conversion rate, NPS, and A/B test results.',
  engineering: 'Engineering answers for latency and error rate.',
  ml: 'ML answers for precision and recall.',
  cx: 'CX answers for CSAT, first response time, and time to resolution.',
} as const;

test.each([
  [['Latency'], 'latency'],
  [['CSAT', 'Latency'], 'CSAT and latency'],
  [['F1', 'A/B tests', 'Öl'], 'F1, A/B tests, and öl'],
  [[], ''],
])('%j in a sentence', (lines, words) => {
  expect(sayList(lines, 'en')).toBe(words);
});

describe('the role question', () => {
  test.each(ROLES)('says what %s does above all', (role) => {
    renderOptions();
    const radio = screen.getByRole('radio', { name: LABELS[role] });
    expect(descriptionOf(radio)).toBe(`Do the first thing of ${role}`);
  });

  test.each(ROLES)('once answered, says what goes with it: %s', async (role) => {
    const { container, user } = renderOptions();
    expect(container.querySelector('.profile')).toBeNull();
    await user.click(screen.getByRole('radio', { name: LABELS[role] }));
    expect(textsOf(container, '.profile h3')).toEqual([
      'You also',
      'You answer for',
      'What you need to hear',
    ]);
    const others = ROLES.filter((other) => other !== role);
    expect(textsOf(screen.getByRole('list', { name: 'You also' }), 'li')).toEqual([
      `Do the second thing of ${role}`,
    ]);
    expect(textsOf(screen.getByRole('list', { name: 'You answer for' }), 'li')).toEqual(
      PROFILES[role].metrics,
    );
    expect(textsOf(container, '.profile dt')).toEqual(others.map((other) => `From ${LABELS[other]}:`));
    expect(textsOf(container, '.profile dd')).toEqual(
      others.map((other) => `What ${role} needs from ${other}`),
    );
  });

  test('a role that does one thing needs no list of what it does besides', () => {
    const cx = { ...PROFILES.cx, responsibilities: ['Help'] };
    renderOptions({ settings: { role: 'cx' }, profiles: { ...PROFILES, cx } });
    expect(screen.queryByRole('list', { name: 'You also' })).toBeNull();
  });

  test('on the first run the next step comes before what goes with the role', () => {
    const { container } = renderOptions({ settings: { role: 'ml' }, hash: '#welcome' });
    const order = [...container.querySelectorAll('.roles, .try, .profile')].map(({ className }) => className);
    expect(order).toEqual(['roles', 'try', 'profile']);
  });

  test('can be answered without the profiles', async () => {
    const { container, saved, user } = renderOptions({ profiles: null });
    await user.click(screen.getByRole('radio', { name: 'CX' }));
    expect(saved.at(-1)?.role).toBe('cx');
    expect(descriptionOf(screen.getByRole('radio', { name: 'CX' }))).toBe('');
    expect(container.querySelector('.profile')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test.each([null, ...ROLES])('role %s: axe finds nothing', async (role) => {
    const { container } = renderOptions({ settings: { role } });
    expect(await checkAccessibility(container)).toEqual([]);
  });
});

describe('the card', () => {
  test('adds nothing for the reader’s own role', () => {
    const { container } = renderCard(viewOf(DRIFT, { role: 'cx' }), { profiles: PROFILES });
    expect(container.querySelector('.audience')).toBeNull();
    expect(descriptionOf(screen.getByRole('tab', { name: 'CX' }))).toBe('');
  });

  test.each(ROLES)('tells what %s answers for, on the tab and under the restatement', async (role) => {
    const reader = role === 'product' ? 'ml' : 'product';
    const { container, user } = renderCard(viewOf(DRIFT, { role: reader }), { profiles: PROFILES });
    const tab = screen.getByRole('tab', { name: LABELS[role] });
    expect(descriptionOf(tab)).toBe(AUDIENCES[role]);
    await user.click(tab);
    expect(one(container, '[data-card-restatement] + .audience').textContent).toBe(AUDIENCES[role]);
    expect(one(container, '[data-card-restatement]').textContent).toBe(DRIFT.senses[0]?.roles[role]);
    await user.click(screen.getByRole('tab', { name: LABELS[reader] }));
    expect(container.querySelector('.audience')).toBeNull();
  });

  test.each([
    ['the definition instead of a restatement', viewOf(AUC)],
    ['other senses behind a line', viewOf(FEATURE, { around: 'training' })],
    ['senses as equals', viewOf(SCORE)],
  ])('says it once: %s', async (_, view) => {
    const { container, user } = renderCard(view, { profiles: PROFILES });
    await user.click(screen.getByRole('tab', { name: 'ML' }));
    expect(textsOf(container, '.audience')).toEqual([AUDIENCES.ml]);
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('has no line where there is no restatement', async () => {
    const { container, user } = renderCard(viewOf(HOSTILE), { profiles: PROFILES });
    await user.click(screen.getByRole('tab', { name: 'ML' }));
    expect(container.querySelector('.missing')).toBeTruthy();
    expect(container.querySelector('.audience')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('works without the profiles', async () => {
    const { container, user } = renderCard(viewOf(DRIFT));
    await user.click(screen.getByRole('tab', { name: 'CX' }));
    expect(container.querySelector('.audience, [role="tab"][aria-describedby]')).toBeNull();
    expect(one(container, '[data-card-restatement]').textContent).toBe(DRIFT.senses[0]?.roles.cx);
  });
});

describe('the card’s frame', () => {
  function show(request: number): ShowRequest {
    return {
      type: 'show',
      request,
      subject: { kind: 'term', generation: 1, entry: 0, text: 'model drift' },
      context: { text: '', heading: '', domains: {} },
      position: null,
      focus: false,
      theme: 'light',
      maxWidth: 400,
      maxHeight: 400,
    };
  }

  function start(load: () => Promise<Result<RoleProfiles, unknown>>) {
    const loadRoleProfiles = vi.fn<CardServices['loadRoleProfiles']>(load);
    const services: CardServices = {
      actions: fakeActions(),
      optionsAddress: 'https://options.example/',
      translate: catalogueTranslate(),
      loadRoleProfiles,
      loadPanelAccess: () => Promise.resolve(null),
      send: () => undefined,
    };
    const { rerender } = render(<CardApp shown={null} services={services} />);
    return {
      loadRoleProfiles,
      draw: (request: number) => {
        rerender(<CardApp shown={{ request: show(request), view: viewOf(DRIFT) }} services={services} />);
      },
    };
  }

  test('loads the profiles once, before anything is shown', async () => {
    const { loadRoleProfiles, draw } = start(() => Promise.resolve(ok(PROFILES)));
    expect(loadRoleProfiles).toHaveBeenCalledOnce();
    draw(1);
    draw(2);
    expect(loadRoleProfiles).toHaveBeenCalledOnce();
    await expect.poll(() => descriptionOf(screen.getByRole('tab', { name: 'CX' }))).toBe(AUDIENCES.cx);
  });

  test('takes profiles that come late without starting the card afresh', async () => {
    let arrive: (profiles: Result<RoleProfiles, unknown>) => void = () => undefined;
    const { draw } = start(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    draw(1);
    const tab = screen.getByRole('tab', { name: 'CX' });
    tab.click();
    tab.focus();
    arrive(ok(PROFILES));
    expect((await screen.findByText(AUDIENCES.cx, { selector: '.audience > bdi' })).textContent).toBeTruthy();
    expect(document.activeElement).toBe(tab);
    expect(screen.getByRole('tab', { selected: true })).toBe(tab);
  });

  test('does without where they cannot be loaded', async () => {
    const { loadRoleProfiles, draw } = start(() => Promise.resolve(err('damaged')));
    draw(1);
    await loadRoleProfiles.mock.results[0]?.value;
    expect(screen.getByRole('dialog', { name: 'model drift' })).toBeTruthy();
    expect(descriptionOf(screen.getByRole('tab', { name: 'CX' }))).toBe('');
  });
});
