import { LIMITS } from './limits.ts';
import type { ProblemCode } from './problem.ts';

/** C0 and C1 controls, and controls that reorder text: a form that holds one would not be what it looks like. */
const DECEPTIVE_CHARACTER = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/**
 * At least one character that can be seen. Some that count as letters or symbols cannot: fillers of Hangul, and the
 * Braille pattern without dots.
 */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
/** Most forms: printable ASCII. They need no closer look. */
const PLAIN = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;

/** Whether a text is not what it looks like. */
export function isDeceptive(text: string): boolean {
  return DECEPTIVE_CHARACTER.test(text);
}

/** Why a trimmed term, alias or other form cannot be used; undefined where it can. */
export function checkForm(form: string): ProblemCode | undefined {
  if (form === '') return 'empty-form';
  if (form.length > LIMITS.form) return 'form-too-long';
  if (PLAIN.test(form)) return undefined;
  if (isDeceptive(form)) return 'deceptive-form';
  return VISIBLE.test(form) ? undefined : 'empty-form';
}
