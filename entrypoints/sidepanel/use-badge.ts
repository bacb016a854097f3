import { useEffect } from 'react';
import type { SpecState } from '../../components/panel/spec/spec-state.ts';
import { badgeCount } from '../../lib/core/panel/badge.ts';
import { showBadge } from '../../lib/platform/toolbar-badge.ts';

/**
 * Keeps the badge of the tab at what the spec view says. The background counts too, but two seconds after the page
 * changed, and it is not told of another template.
 */
export function useBadge(tabId: number | undefined, spec: SpecState | undefined): void {
  const missing =
    spec === undefined
      ? undefined
      : badgeCount(spec.outline, spec.templates, {
          id: spec.templateId,
          isChosen: spec.chosenBy === 'reader',
        });
  useEffect(() => {
    if (tabId !== undefined && missing !== undefined) void showBadge(tabId, missing);
  }, [tabId, missing]);
}
