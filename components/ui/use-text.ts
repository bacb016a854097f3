import { createContext, useCallback, useContext } from 'react';
import type { GeneratedI18nStructure } from '#i18n';

type Texts = GeneratedI18nStructure;

/** Keys of the catalogue, `locales/en.yml`. */
export type TextKey = Exclude<keyof Texts, `@@${string}`>;

type NamesIn<K extends TextKey> =
  | (Texts[K] extends { namedSubstitutions: readonly (infer Name extends string)[] } ? Name : never)
  | (Texts[K] extends { plural: true } ? 'count' : never);

type ValuesFor<K extends TextKey> = {
  readonly [Name in NamesIn<K>]: Name extends 'count' ? number : string | number;
};

/** Gives the text of a key; what the text leaves open must be filled in, and nothing else can be. */
export type TextFunction = <K extends TextKey>(
  key: K,
  ...values: NamesIn<K> extends never ? [] : [ValuesFor<K>]
) => string;

/** Looks up any key; the platform's `translate`, or a reader of the catalogue file in tests. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const MISSING: Translate = (key) => key;

/** Where components get their texts from. */
export const TextContext = createContext<Translate>(MISSING);

/**
 * The texts of the catalogue, with keys and values checked by the compiler. The same function with every rendering, so
 * that effects may depend on it.
 */
export function useText(): TextFunction {
  const translate = useContext(TextContext);
  return useCallback<TextFunction>((key, ...values) => translate(key, values[0]), [translate]);
}
