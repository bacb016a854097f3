import type { SpecDocument } from '../page/spec-document.ts';
import type { HostAdapter } from './host-adapter.ts';
import { pickHost } from './pick-host.ts';

/**
 * The document to read on this page right now, or `undefined`: not one of the sites, or the text is not there
 * (yet). Cheap enough to ask after every burst of changes: a dozen native queries.
 */
export function findDocument(page: Document, address: string): SpecDocument | undefined {
  const adapter = pickHost(page, address);
  if (adapter === undefined) return undefined;
  for (const { flavour, within } of adapter.scopes) {
    const scope = page.querySelector(within);
    const found = scope === null ? undefined : findBody(adapter, scope);
    if (scope === null || found === undefined) continue;
    const id = adapter.idOf(page, address, found.body);
    return {
      host: adapter.host,
      flavour,
      mode: found.mode,
      id,
      space: adapter.spaceOf(page, address, id),
      title: firstOf(scope, adapter.titles) ?? null,
      body: found.body,
      rules: adapter.rules,
      outline: adapter.outline,
    };
  }
  return undefined;
}

function findBody(
  adapter: HostAdapter,
  scope: Element,
): { readonly mode: SpecDocument['mode']; readonly body: Element } | undefined {
  for (const { mode, selectors, notWithin } of adapter.bodies) {
    const body = firstOf(scope, selectors, notWithin);
    if (body !== undefined) return { mode, body };
  }
  const body = adapter.fallback?.(scope);
  return body === undefined
    ? undefined
    : { mode: body.closest('[contenteditable="true"]') ? 'edit' : 'read', body };
}

function firstOf(scope: Element, selectors: readonly string[], notWithin?: string): Element | undefined {
  for (const selector of selectors) {
    for (const element of scope.querySelectorAll(selector)) {
      if (notWithin === undefined || element.closest(notWithin) === null) return element;
    }
  }
  return undefined;
}
