import { describeProblem } from '../../lib/core/glossary/describe-problem.ts';
import { cleanText } from '../../lib/core/glossary/clean-text.ts';
import type { Problem, Severity } from '../../lib/core/glossary/problem.ts';
import type { Translate } from '../../lib/core/translate.ts';

/** One thing that is wrong, in words; the shape of a problem in `--json`. */
export interface Finding {
  readonly severity: Severity;
  /** A `ProblemCode`; where nothing could be read at all, why not. */
  readonly code: string;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

/** A problem of a glossary, in the words that the extension shows. */
export function findingOf(problem: Problem, translate: Translate): Finding {
  return inOneLine({
    severity: problem.severity,
    code: problem.code,
    ...describeProblem(problem, translate),
  });
}

/** Where a text says what is wrong and then what to do: the two apart. */
const TWO_SENTENCES = /^(.+?[.!?])\s+(?=\p{Lu})(.+)$/su;

/** Why there is nothing to read. `text` says what is wrong and, if it has a second sentence, what to do. */
export function failureFinding(code: string, place: string, text: string, otherFix: string): Finding {
  const [, message = text, fix = otherFix] = TWO_SENTENCES.exec(text) ?? [];
  return inOneLine({ severity: 'error', code, place, message, fix });
}

/** Names in a glossary are its writer's: none may move the cursor of a terminal or reorder the line. */
function inOneLine(finding: Finding): Finding {
  const plain = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
  return {
    severity: finding.severity,
    code: finding.code,
    place: plain(finding.place),
    message: plain(finding.message),
    fix: plain(finding.fix),
  };
}
