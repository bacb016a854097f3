import { excerptAround } from './excerpt.ts';

const MONTH =
  '(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s)?|märz|apr(?:il)?|avril|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember)?|septembre|oct(?:ober)?|octobre|okt(?:ober)?|nov(?:ember)?|novembre|dec(?:ember)?|dez(?:ember)?|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?`;
const YEAR = String.raw`(?:19|20)\d\d`;
/** "12.5.", which could also be a number at the end of a sentence. */
const DAY_AND_MONTH = String.raw`(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.`;
const SHORT_YEAR = String.raw`\s?[’'/-]?\s?(?:${YEAR}|\d\d)`;
/** Before a bare quarter, half or month, which could be something else ("Q1: who …?"). */
const BEFORE =
  '(?:by|in|until|till|before|after|since|during|for|of|from|to|early|mid|late|end|im|bis|ende|anfang|mitte|ab|en|fin)';

/** Where an item or a cell begins and ends: `SectionFacts` joins them so. */
const START = String.raw`(?<=(?:^|\||\n)[^\S\n]?)`;
const END = String.raw`(?=[^\S\n]?(?:$|\||\n))`;

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
      String.raw`(?:am|bis|ab|vom|zum|seit|nach|vor)\s${DAY_AND_MONTH}(?!\d)`,
      String.raw`${START}(?:q[1-4]|h[12]|${MONTH}|${DAY_AND_MONTH})${END}`,
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}])`,
  'giu',
);
/** "Phase 2 may slip": a verb, unless a year follows. */
const VERB = /^\d{1,2}[\s-]may$/;
const YEAR_AFTER = new RegExp(String.raw`^,?\s${YEAR}(?!\d)`);
/** "Release 1.2.10": digits with points and two at the end are a version where a word says so, or before 2020. */
const POINTS = /^\d{1,2}\.\d{1,2}\.(\d\d)$/;
const VERSION_BEFORE =
  /(?:\d\.|(?<!\p{L})(?:version|release|build|update|upgrade|firmware|sdk|api|app|ios|android|library|package|patch)\s{0,2}(?:to\s)?)$/iu;
const FIRST_SHORT_YEAR = 20;
/** As far back as the word for a version is looked for. */
const LOOK_BACK = 12;
/** Without a digit only a month can be a date; most texts have neither. */
const GATE = new RegExp(String.raw`\d|(?<!\p{L})${MONTH}(?!\p{L})`, 'iu');

/** A date, a month, a quarter or a calendar week, as it stands in the text. Linear. */
export function findDate(text: string): string | undefined {
  if (!GATE.test(text)) return undefined;
  for (const match of text.matchAll(DATE)) {
    if (isDate(text, match[0], match.index)) return excerptAround(text, match.index, match[0].length);
  }
  return undefined;
}

function isDate(text: string, found: string, at: number): boolean {
  const end = at + found.length;
  if (VERB.test(found)) return YEAR_AFTER.test(text.slice(end, end + LOOK_BACK));
  const year = POINTS.exec(found)?.[1];
  if (year === undefined) return true;
  return (
    Number(year) >= FIRST_SHORT_YEAR && !VERSION_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at))
  );
}
