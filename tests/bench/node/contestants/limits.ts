import type { Span } from '../core-task.ts';
import type { Contestant } from './contestant.ts';

const NOTHING: readonly Span[] = [];
/** Makes the engine believe that the results are used. */
const sink = { value: 0 };

/** The least that any search in JavaScript has to do; all ratios are to this one. */
export const CHAR_CODE_LOOP = 'charCodeAt loop';

export const limits: readonly Contestant[] = [
  {
    name: CHAR_CODE_LOOP,
    task: 'limit',
    options: 'adds up the code units of each block',
    prepare: () => (text) => {
      let sum = 0;
      for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
      sink.value += sum;
      return NOTHING;
    },
  },
  {
    name: 'toLowerCase',
    task: 'limit',
    options: 'one call a block',
    prepare: () => (text) => {
      sink.value += text.toLowerCase().length;
      return NOTHING;
    },
  },
];
