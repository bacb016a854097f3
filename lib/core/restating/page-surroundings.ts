import type { TermsMessage } from '../panel/protocol.ts';
import { ROLES, type Role } from '../role.ts';
import type { PassageSurroundings } from './find-in-passage.ts';

/** What a page tells about a passage that was taken from it. */
export function pageSurroundings({ terms, defined }: TermsMessage): PassageSurroundings {
  const domains: { [role in Role]?: number } = {};
  for (const { ambiguous, count, domainMask } of terms) {
    // As where pages are read: nobody knows yet which of its senses is meant.
    if (ambiguous) continue;
    for (const [bit, role] of ROLES.entries()) {
      if ((domainMask & (1 << bit)) !== 0) domains[role] = (domains[role] ?? 0) + count;
    }
  }
  return { domains, definitions: new Map(defined.map(({ text, expansion }) => [text, expansion])) };
}
