import type { InsertWords } from '../../../lib/core/restating/copy-passage.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import type { TextFunction } from '../../ui/use-text.ts';

/** Our words in a restated passage, the same on screen and on the clipboard. */
export function insertWords(text: TextFunction): InsertWords {
  return {
    general: text('restate.general'),
    domain: (domain) => text(domain === null ? 'card.anyDomain' : ROLE_LABELS[domain]),
  };
}
