import { LIMITS } from '../limits.ts';

/** As JSON or as YAML writes it, on whatever level: this is for a message. */
const OUR_KEY = /(?:^|[{,])\s*["']?parlance["']?\s*:/m;

/** How deep a text may go: deeper in other people's formats than in ours. To be asked of a text that cannot be parsed. */
export function nestingLimit(text: string): number {
  return OUR_KEY.test(text) ? LIMITS.nesting : LIMITS.foreignNesting;
}
