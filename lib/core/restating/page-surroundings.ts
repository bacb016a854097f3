import type { TermsMessage } from '../panel/protocol.ts';
import { countDomains } from './count-domains.ts';
import type { PassageSurroundings } from './find-in-passage.ts';

/** What a page tells about a passage that was taken from it. */
export function pageSurroundings({ terms, defined }: TermsMessage): PassageSurroundings {
  return {
    domains: countDomains(terms),
    definitions: new Map(defined.map(({ text, expansion }) => [text, expansion])),
  };
}
