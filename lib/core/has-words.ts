import { lazyPattern } from './lazy-pattern.ts';

const plainWord = /[A-Za-z0-9]/;
const anyWord = lazyPattern(String.raw`[\p{L}\p{N}]`, 'u');

/** `true` when `text` holds a letter or digit of any script. */
export function hasWords(text: string): boolean {
  return plainWord.test(text) || anyWord().test(text);
}
