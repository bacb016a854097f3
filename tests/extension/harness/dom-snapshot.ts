import type { Page } from 'puppeteer-core';

/**
 * The whole page as text, one line a node, with every attribute, for comparison before and after.
 * Open shadow roots are entered. Elements that match `ignore` are left out: our own host element.
 */
export async function takeDomSnapshot(page: Page, ignore: string): Promise<string> {
  return page.evaluate((ignored) => {
    const lines: string[] = [];
    const visit = (node: Node, depth: number): void => {
      const indent = ' '.repeat(depth);
      if (node instanceof Element) {
        if (node.matches(ignored)) return;
        const attributes = [...node.attributes]
          .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
          .sort();
        lines.push(`${indent}<${node.nodeName.toLowerCase()}${attributes.join('')}>`);
        if (node.shadowRoot !== null) visit(node.shadowRoot, depth + 1);
      } else if (node instanceof CharacterData) {
        lines.push(`${indent}${node.nodeName} ${JSON.stringify(node.data)}`);
      } else {
        lines.push(`${indent}${node.nodeName}`);
      }
      for (const child of node.childNodes) visit(child, depth + 1);
    };
    visit(document, 0);
    return lines.join('\n');
  }, ignore);
}
