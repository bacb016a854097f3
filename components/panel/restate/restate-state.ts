import type { CopyPayload } from '../../../lib/core/card/copy-payload.ts';
import type { WhichUses } from '../../../lib/core/restating/restate-passage.ts';
import type { RestatedPassage } from '../../../lib/core/restating/restated-passage.ts';
import type { Role } from '../../../lib/core/role.ts';

/** Whether there are terms to restate with; `failed`: the definitions cannot be read. */
export type RestateGlossary = 'loading' | 'ready' | 'missing' | 'failed';

/** What the restate view shows. */
export interface RestateState {
  /** The passage as it was taken or pasted. */
  readonly text: string;
  /** There was more of it than is restated at once. */
  readonly isCut: boolean;
  readonly glossary: RestateGlossary;
  /** The reader's own role first. */
  readonly roles: readonly Role[];
  readonly role: Role;
  readonly which: WhichUses;
  readonly sparesOwn: boolean;
  /** `null` where there is no text, or its terms are still being looked up. */
  readonly passage: RestatedPassage | null;
}

/** `nothing`: nothing is selected on the page; `no-page`: it is none that Parlance reads. */
export type SelectionOutcome = 'taken' | 'nothing' | 'no-page';

/** What can be done in the restate view. */
export interface RestateActions {
  readonly takeSelection: () => Promise<SelectionOutcome>;
  readonly setText: (text: string) => void;
  readonly setRole: (role: Role) => void;
  readonly setWhich: (which: WhichUses) => void;
  readonly setSparesOwn: (sparesOwn: boolean) => void;
  /** From now on the term with this id has this sense wherever it stands in the passage. */
  readonly chooseSense: (termId: string, sense: number) => void;
  /** `false` when the browser refuses. */
  readonly copy: (text: Pick<CopyPayload, 'plain'> & Partial<CopyPayload>) => Promise<boolean>;
}
