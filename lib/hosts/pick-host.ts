import { confluenceCloud } from './confluence-cloud.ts';
import { confluenceServer } from './confluence-server.ts';
import { generic } from './generic.ts';
import type { HostAdapter } from './host-adapter.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraServer } from './jira-server.ts';
import { notion } from './notion.ts';

/** Most specific first: some of Confluence's marks are also found in Jira, and Data Center's on cloud pages. */
const ADAPTERS: readonly HostAdapter[] = [notion, jiraCloud, confluenceCloud, confluenceServer, jiraServer];

/** Sites of products that are known in full: a page of theirs without a document has none. */
const KNOWN_HOSTS = /(?:^|\.)(?:atlassian\.net|notion\.(?:so|site|com))$/;

/**
 * The adapter of the site that `page` belongs to; the only place that chooses. By what the page holds and not by
 * its address: the same products run on customers' own domains.
 */
export function pickHost(page: Document, address: string): HostAdapter | undefined {
  const known = ADAPTERS.find((adapter) => isSite(page, adapter));
  if (known !== undefined || KNOWN_HOSTS.test(URL.parse(address)?.hostname ?? '')) return known;
  return isSite(page, generic) ? generic : undefined;
}

function isSite(page: Document, { detect, notHere }: HostAdapter): boolean {
  return (
    page.querySelector(detect) !== null && (notHere === undefined || page.querySelector(notHere) === null)
  );
}
