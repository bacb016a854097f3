import type { PhraseForm } from './phrase-forms.ts';
import { MAX_FORM_TOKENS } from './phrase-table.ts';
import { PrefixSlots } from './prefix-slots.ts';
import { extendHash, firstHash, Tokens } from './tokens.ts';

/** Which of many forms are searched for, and by which keys. All arrays are by number of the form. */
export interface ClaimedForms {
  readonly prefixes: PrefixSlots;
  /** How many forms are claimed. */
  readonly count: number;
  /** Tokens of the form; 0: it is not searched for. */
  readonly lengths: Uint8Array;
  /** 1: the form is the first with the key of all its tokens. */
  readonly isFirst: Uint8Array;
  /** Key of the first token, and of the first two where there are two. */
  readonly firsts: Int32Array;
  readonly pairs: Int32Array;
  /** Further forms with the key of the one with this number. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/**
 * Takes each form once, by text and exactness: the first that is written or, when none is, the first that is derived.
 * Forms with more than `MAX_FORM_TOKENS` tokens are left out. Linear in the total length, also for forms made to collide.
 */
export function claimForms(forms: readonly PhraseForm[]): ClaimedForms {
  const claiming = new Claiming(forms);
  for (const [number, { derived }] of forms.entries()) if (!derived) claiming.claim(number);
  for (const [number, { derived }] of forms.entries()) if (derived) claiming.claim(number);
  return claiming;
}

class Claiming implements ClaimedForms {
  readonly prefixes: PrefixSlots;
  count = 0;
  readonly lengths: Uint8Array;
  readonly isFirst: Uint8Array;
  readonly firsts: Int32Array;
  readonly pairs: Int32Array;
  readonly others = new Map<number, number[]>();
  readonly #forms: readonly PhraseForm[];
  readonly #tokens = new Tokens();
  readonly #known = new Set<string>();

  constructor(forms: readonly PhraseForm[]) {
    this.#forms = forms;
    this.prefixes = new PrefixSlots(forms.length);
    this.lengths = new Uint8Array(forms.length);
    this.isFirst = new Uint8Array(forms.length);
    this.firsts = new Int32Array(forms.length);
    this.pairs = new Int32Array(forms.length);
  }

  claim(number: number): void {
    const { prefixes } = this;
    const tokens = this.#tokens;
    tokens.read(this.#forms[number]?.text ?? '', true);
    const { count } = tokens;
    if (count === 0 || count > MAX_FORM_TOKENS) return;
    const start = firstHash(tokens.hash(0));
    let key = start;
    let pair = 0;
    for (let token = 1; token < count; token++) {
      prefixes.addPrefix(key);
      key = extendHash(key, tokens.hash(token), tokens.gap(token));
      if (token === 1) pair = key;
    }
    const holder = prefixes.addForm(key, number);
    if (holder === number) this.isFirst[number] = 1;
    else if (!this.#standsBeside(holder, number)) return;
    this.lengths[number] = count;
    this.firsts[number] = start;
    this.pairs[number] = pair;
    this.count++;
  }

  /** `true` when the form has the key of `holder` and is another one than all that have it. */
  #standsBeside(holder: number, number: number): boolean {
    const form = this.#forms[number];
    const held = this.#forms[holder];
    if (form === undefined || (held?.text === form.text && held.exact === form.exact)) return false;
    const before = this.#known.size;
    if (this.#known.add((form.exact ? 'E' : 'F') + form.text).size === before) return false;
    const others = this.others.get(holder);
    if (others === undefined) this.others.set(holder, [number]);
    else others.push(number);
    return true;
  }
}
