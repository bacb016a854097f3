import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeGlobals {
  axe: {
    run(
      context: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** What axe finds wrong in the document of a frame of the extension, one line a violation. */
export async function findAccessibilityProblems(frame: Frame): Promise<readonly string[]> {
  // The protocol evaluates regardless of the page's content security policy.
  await frame.evaluate(SOURCE);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeGlobals;
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      // The card is a dialog in a page that has its own landmarks and its own main heading.
      rules: { region: { enabled: false } },
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  });
}
