import { excerptAround } from './excerpt.ts';

const MONTH =
  '(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s)?|märz|apr(?:il)?|avril|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember)?|septembre|oct(?:ober)?|octobre|okt(?:ober)?|nov(?:ember)?|novembre|dec(?:ember)?|dez(?:ember)?|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?`;
const YEAR = String.raw`(?:19|20)\d\d`;
const SHORT_YEAR = String.raw`\s?[’'/-]?\s?(?:${YEAR}|\d\d)`;
/** Before a bare quarter, half or month, which could be something else ("Q1: who …?"). */
const BEFORE =
  '(?:by|in|until|till|before|after|since|during|for|of|from|to|early|mid|late|end|im|bis|ende|anfang|mitte|ab|en|fin)';

const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:` +
    [
      String.raw`${YEAR}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?`,
      String.raw`(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:${YEAR}|\d\d)`,
      String.raw`${YEAR}年(?:0?[1-9]|1[0-2])月`,
      String.raw`${DAY}[\s-](?:of |de )?${MONTH}`,
      String.raw`${MONTH}\.?,?[\s-](?:${DAY}|(?:de )?${YEAR})`,
      String.raw`(?:q[1-4]|[ht][12]|fy)${SHORT_YEAR}`,
      String.raw`${YEAR}[\s/-]?(?:q[1-4]|h[12])`,
      String.raw`(?:kw|cw|calendar week|week)\s?\d{1,2}`,
      String.raw`${BEFORE}[\s-](?:the )?(?:q[1-4]|h[12]|${MONTH})`,
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}])`,
  'giu',
);

/** A date, a month, a quarter or a calendar week, as it stands in the text. Linear. */
export function findDate(text: string): string | undefined {
  for (const match of text.matchAll(DATE)) return excerptAround(text, match.index, match[0].length);
  return undefined;
}
