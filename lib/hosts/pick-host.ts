import { confluenceCloud } from './confluence-cloud.ts';
import { confluenceServer } from './confluence-server.ts';
import type { HostAdapter } from './host-adapter.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraServer } from './jira-server.ts';
import { notion } from './notion.ts';

/** Most specific first: some of Confluence's marks are also found in Jira, and Data Center's on cloud pages. */
const ADAPTERS: readonly HostAdapter[] = [notion, jiraCloud, confluenceCloud, confluenceServer, jiraServer];

/**
 * The adapter of the site that `page` belongs to; the only place that chooses. By what the page holds and not by
 * its address: the same products run on customers' own domains.
 */
export function pickHost(page: Document): HostAdapter | undefined {
  return ADAPTERS.find(
    ({ detect, notHere }) =>
      page.querySelector(detect) !== null && (notHere === undefined || page.querySelector(notHere) === null),
  );
}
