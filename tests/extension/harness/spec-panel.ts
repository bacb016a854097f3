import type { Page } from 'puppeteer-core';
import { readExpected } from '../../core/spec/expected-verdicts.ts';

/** What the spec view shows, in the words of its hooks. */
export interface ShownSpec {
  /** Title of the document, as the panel says it. */
  readonly title: string;
  readonly template: string;
  /** Name of the suggested template in the picker, or ''. */
  readonly suggested: string;
  readonly sections: Readonly<Record<string, string>>;
  /** Expectations that are shown as not found, of sections with content. */
  readonly unmet: Readonly<Record<string, readonly string[]>>;
  readonly advice: readonly string[];
}

/** What the spec view should show of a fixture of `tests/fixtures/specs`: what was written by hand. */
export function expectedSpec(name: string): ShownSpec {
  const { title, template, suggested, sections, unmet, advice } = readExpected(name);
  return { title, template, suggested, sections, unmet, advice };
}

/** Reads the spec view in the document at hand. Crosses into the panel as source, so it uses globals only. */
export function shownSpec(): ShownSpec {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-section]')];
  const picker = document.querySelector<HTMLSelectElement>('select[data-template]');
  const written = rows.filter((row) => /^(?:present|thin)$/.test(row.dataset['status'] ?? ''));
  const unmetOf = (row: HTMLElement): string[] =>
    [...row.querySelectorAll<HTMLElement>('[data-met="false"]')].map(
      (line) => line.dataset['expectation'] ?? '',
    );
  const idOf = (row: HTMLElement): string => row.dataset['section'] ?? '';
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    template: picker?.dataset['template'] ?? '',
    suggested: [...(picker?.options ?? [])].find(({ text }) => text.endsWith('(suggested)'))?.value ?? '',
    sections: Object.fromEntries(rows.map((row) => [idOf(row), row.dataset['status'] ?? ''])),
    unmet: Object.fromEntries(
      written.map((row) => [idOf(row), unmetOf(row)] as const).filter(([, unmet]) => unmet.length > 0),
    ),
    // Advice about terms needs a glossary; what is expected was written without one.
    advice: [...document.querySelectorAll<HTMLElement>('[data-advice]')]
      .map((row) => row.dataset['advice'] ?? '')
      .filter((code) => !/^(?:terms-for|unknown-acronyms)/.test(code)),
  };
}

/** What the spec view of the panel shows. */
export function readSpecPanel(panel: Page): Promise<ShownSpec> {
  return panel.evaluate(shownSpec);
}

/** Shows the spec view. */
export async function showSpecView(panel: Page): Promise<void> {
  await panel.waitForSelector('[data-view="spec"]');
  await clickIn(panel, '[data-view="spec"]');
}

/** A click that also reaches a panel that is not in front, where there is no place for a pointer. */
export function clickIn(panel: Page, selector: string): Promise<void> {
  return panel.$eval(selector, (element) => {
    if (element instanceof HTMLElement) element.click();
  });
}

/** Chooses a template as the picker of the panel does. */
export async function chooseTemplate(panel: Page, id: string): Promise<void> {
  const current = await panel.$eval('[data-template]', (picker) => picker.getAttribute('data-template'));
  if (current === id) return;
  await panel.select('[data-template]', id);
  await panel.waitForSelector(`[data-template="${id}"]`);
}
