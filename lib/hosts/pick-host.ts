import { confluenceCloud } from './confluence-cloud.ts';
import { confluenceServer } from './confluence-server.ts';
import { generic } from './generic.ts';
import type { HostAdapter } from './host-adapter.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraServer } from './jira-server.ts';
import { notion } from './notion.ts';
import { anyOf } from './outline-rules.ts';

/** Most specific first: some of Confluence's marks are also found in Jira, and Data Center's on cloud pages. */
const ADAPTERS: readonly HostAdapter[] = [notion, jiraCloud, confluenceCloud, confluenceServer, jiraServer];

/** Sites of products that are known in full: a page of theirs without a document has none. */
const KNOWN_HOSTS = /(?:^|\.)(?:atlassian\.net|notion\.(?:so|site|com))$/;

/** What tells the site, whichever it is. */
const MARKS = anyOf(...[...ADAPTERS, generic].flatMap(({ detect }) => detect));

/**
 * The adapter of the site that `page` belongs to; the only place that chooses. By what the page holds and not by
 * its address: the same products run on customers' own domains.
 */
export function pickHost(page: Document, address: string): HostAdapter | undefined {
  const known = ADAPTERS.find((adapter) => isSite(page, adapter));
  if (known !== undefined || KNOWN_HOSTS.test(URL.parse(address)?.hostname ?? '')) return known;
  return isSite(page, generic) ? generic : undefined;
}

/** Selector of what may change the answer by its coming: of a site or its documents, where `adapter` fits so far. */
export function cluesOf(adapter: HostAdapter | undefined): string {
  if (adapter === undefined) return MARKS;
  const within = adapter.scopes.flatMap((scope) => (scope.within === WHOLE_PAGE ? [] : [scope.within]));
  const bodies = adapter.bodies.flatMap(({ selectors }) => selectors);
  // Where a more specific site is, or another of the same kind, shows as little as where none is.
  const others = ADAPTERS.slice(0, adapter === generic ? undefined : ADAPTERS.indexOf(adapter));
  const marks = others.flatMap(({ detect }) => detect);
  return anyOf(adapter.clues, ...within, ...bodies, ...marks, ...(adapter.notHere ?? []));
}

/** As a scope: the page itself. */
export const WHOLE_PAGE = ':root';

function isSite(page: Document, { root, detect, notHere }: HostAdapter): boolean {
  const isHere = (selector: string): boolean => page.querySelector(selector) !== null;
  const isDetected = (root !== undefined && page.documentElement.matches(root)) || detect.some(isHere);
  return isDetected && notHere?.some(isHere) !== true;
}
