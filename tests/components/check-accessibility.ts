import axe from 'axe-core';

/** Rules that need layout or colours, which happy-dom does not compute; the extension tests run them in browsers. */
const NEED_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Rules about whole documents, which a rendered component is not. */
const NEED_DOCUMENT = ['region', 'landmark-one-main', 'document-title', 'html-has-lang'];

/** What axe finds wrong with `container`, one line each; empty when nothing is. */
export async function checkAccessibility(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, {
    rules: Object.fromEntries([...NEED_LAYOUT, ...NEED_DOCUMENT].map((rule) => [rule, { enabled: false }])),
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(', ')})`,
  );
}
