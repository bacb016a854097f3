const VERBS =
  '(?:build|add|implement|create|develop|introduce|integrate|deploy|migrate|rewrite|replace|use|adopt|buy|launch|ship|automate|train|install|set up|switch to|roll out)';
/** "We will build …", "the team needs to add …", "let’s use …". */
const PLAN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:we|the team|i)(?:[’']ll| will| should| must| shall| need to| needs to| have to| want to| wants to| plan to| propose to| are going to| intend to| would like to)(?: \p{L}{1,12}ly)?|let[’']?s|by) ${VERBS}(?:ing)?(?!\p{L})`,
  'iu',
);
/** "The solution is …", "what is missing is a dashboard", "a chatbot is needed". */
const ANSWER =
  /(?<!\p{L})(?:(?:the|our|one|proposed|best|obvious|only) solution (?:is|would be|will be|:)|should be (?:built|added|replaced|rewritten|migrated|automated|introduced)|needs? (?:to have )?an? (?:new )?(?:dashboard|chatbot|bot|model|microservice|service|button|api|app|page|tool|pipeline|database|integration|plugin|feature|widget|script|agent|platform|portal)(?!\p{L}))/iu;
/** Longer sentences are cut when shown. */
const MAX_SHOWN = 160;

/**
 * The first sentence of a text that says what to build instead of what is wrong; English only. Cautious: verbs of
 * making with somebody who is to do it. Linear.
 */
export function findSolution(text: string): string | undefined {
  for (const sentence of text.split(/(?<=[.!?;])\s|\n/u)) {
    if (PLAN.test(sentence) || ANSWER.test(sentence)) return sentence.trim().slice(0, MAX_SHOWN);
  }
  return undefined;
}
