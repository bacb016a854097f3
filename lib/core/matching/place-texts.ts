import type { PhraseForm } from './phrase-forms.ts';

/** The characters of forms in two pools, those of forms in Latin-1 in one byte each. */
export interface PlacedTexts {
  /** By number of the form: where in its pool it begins, and 1 when that is the wide one. */
  readonly at: Int32Array;
  readonly isWide: Uint8Array;
  readonly narrow: Uint8Array;
  readonly wide: Uint16Array;
}

const beyondLatin1 = /[^\0-\xff]/;

/**
 * Puts the texts of the claimed forms into pools. A form that begins another one ("error budget", "error budgets")
 * shares its characters.
 */
export function placeTexts(forms: readonly PhraseForm[], lengths: Uint8Array): PlacedTexts {
  const at = new Int32Array(forms.length);
  const isWide = new Uint8Array(forms.length);
  let units = 0;
  let wideUnits = 0;
  for (let number = 0; number < forms.length; number++) {
    const text = forms[number]?.text ?? '';
    if (lengths[number] === 0) continue;
    units += text.length;
    if (!beyondLatin1.test(text)) continue;
    isWide[number] = 1;
    wideUnits += text.length;
  }
  const narrow = new Uint8Array(units - wideUnits);
  const wide = new Uint16Array(wideUnits);
  let narrowEnd = 0;
  let wideEnd = 0;
  let last = '';
  let lastAt = 0;
  let lastIsWide = 0;
  // From the end: derived forms come after the one they were derived from, and are usually the longer ones.
  for (let number = forms.length - 1; number >= 0; number--) {
    if (lengths[number] === 0) continue;
    const text = forms[number]?.text ?? '';
    if (lastIsWide !== isWide[number] || !last.startsWith(text)) {
      last = text;
      lastIsWide = isWide[number] ?? 0;
      lastAt = lastIsWide === 1 ? wideEnd : narrowEnd;
      const pool = lastIsWide === 1 ? wide : narrow;
      for (let unit = 0; unit < text.length; unit++) pool[lastAt + unit] = text.charCodeAt(unit);
      if (lastIsWide === 1) wideEnd += text.length;
      else narrowEnd += text.length;
    }
    at[number] = lastAt;
  }
  return { at, isWide, narrow: narrow.subarray(0, narrowEnd), wide: wide.subarray(0, wideEnd) };
}
