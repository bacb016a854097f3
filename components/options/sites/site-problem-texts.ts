import type { SiteProblem } from '../../../lib/core/settings/site-list.ts';
import type { TextKey } from '../../ui/use-text.ts';

/** Why an address cannot be added, and what to do. */
export const SITE_PROBLEM_TEXTS = {
  empty: 'sites.problem.empty',
  'not-an-address': 'sites.problem.notAnAddress',
  'not-https': 'sites.problem.notHttps',
  'built-in': 'sites.problem.builtIn',
  'already-there': 'sites.problem.alreadyThere',
  'too-many': 'sites.problem.tooMany',
} as const satisfies Record<SiteProblem, TextKey>;
