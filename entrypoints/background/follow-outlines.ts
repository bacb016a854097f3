import { badgeCount } from '../../lib/core/panel/badge.ts';
import type { OutlineReport } from '../../lib/core/panel/outline-report.ts';
import { onOutlineReport } from '../../lib/platform/on-outline-report.ts';
import { loadTemplates } from '../../lib/platform/spec-templates.ts';
import { loadTemplateInUse } from '../../lib/platform/template-choices.ts';
import { showBadge } from '../../lib/platform/toolbar-badge.ts';

/** Keeps the badge of each tab at what its page says of its outline. */
export function followOutlines(): void {
  /** Number of the latest report of each tab: of two checks the one that ends last need not be the newer one. */
  const latest = new Map<number, number>();
  let reports = 0;
  onOutlineReport((tabId, report) => {
    reports += 1;
    const turn = reports;
    latest.set(tabId, turn);
    void countMissing(report).then((missing) => {
      if (latest.get(tabId) !== turn) return undefined;
      latest.delete(tabId);
      return showBadge(tabId, missing);
    });
  });
}

async function countMissing({ document, outline }: OutlineReport): Promise<number> {
  if (document === null) return 0;
  const [{ templates }, { id, chosenBy }] = await Promise.all([loadTemplates(), loadTemplateInUse(document)]);
  return badgeCount(outline, templates, { id, isChosen: chosenBy === 'reader' });
}
