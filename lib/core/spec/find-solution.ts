const VERBS =
  '(?:build|add|implement|create|develop|introduce|integrate|deploy|migrate|rewrite|replace|use|adopt|buy|launch|ship|automate|train|install|set up|switch to|roll out)';
const GERUNDS =
  '(?:building|adding|implementing|creating|developing|introducing|integrating|deploying|migrating|rewriting|replacing|using|adopting|buying|launching|shipping|automating|training|installing|setting up|switching to|rolling out)';
const MADE =
  '(?:dashboard|chatbot|bot|model|microservice|service|button|api|app|page|tool|pipeline|database|integration|plugin|feature|widget|script|platform|portal|system|assistant|copilot)';
/** What stands between "need a" and the thing; a closed list, to leave "a second opinion on the page" alone. */
const KINDS =
  '(?:(?:new|better|simple|single|central|shared|smart|internal|automated|automatic|virtual|dedicated|custom|small|ai|llm|ml|ai-based|ai-powered|self-service|real-time|search|monitoring|admin) ){0,3}';
/** "We will build …", "the team needs to add …", "let’s use …". */
const PLAN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:we|the team|i)(?:[’']ll| will| should| must| shall| need to| needs to| have to| want to| wants to| plan to| propose to| are going to| intend to| would like to)(?: \p{L}{1,12}ly)?|let[’']?s) ${VERBS}(?!\p{L})`,
  'iu',
);
/** "By adding a model we …", "can be solved by adding …"; what users do by themselves is part of the problem. */
const MEANS = new RegExp(
  String.raw`^\P{L}{0,3}by ${GERUNDS}(?!\p{L})|(?<!\p{L})(?:(?:we|i|the team)(?:[’']ll| will| can| could| should| want to| plan to)|(?:can|could|should|will|would) be) (?:\p{L}{1,15} ){1,6}by ${GERUNDS}(?!\p{L})`,
  'iu',
);
/** "The solution is …", "a form should be replaced", "agents need an AI assistant". */
const ANSWER = new RegExp(
  String.raw`(?<!\p{L})(?:(?:the|our|one|proposed|best|obvious|only) solution (?:is|would be|will be|:)|should be (?:built|added|replaced|rewritten|migrated|automated|introduced)|needs? (?:to have )?an? ${KINDS}(?:${MADE}|(?:ai|llm|virtual|automated) agent)(?!\p{L}))`,
  'iu',
);
const PATTERNS = [PLAN, MEANS, ANSWER];
/** Longer sentences are cut when shown. */
const MAX_SHOWN = 160;

/**
 * The first sentence of a text that says what to build instead of what is wrong; English only. Cautious: verbs of
 * making with somebody who is to do it. Linear.
 */
export function findSolution(text: string): string | undefined {
  for (const sentence of text.split(/(?<=[.!?;])\s|\n/u)) {
    if (PATTERNS.some((pattern) => pattern.test(sentence))) return sentence.trim().slice(0, MAX_SHOWN);
  }
  return undefined;
}
