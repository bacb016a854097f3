import { createI18n } from '@wxt-dev/i18n';

const i18n = createI18n();

/**
 * The text `key` of the catalogue in the browser's language, with `{name}` filled in from `values`. A number
 * called `count` also picks the plural form. Keys and values are typed where texts are used (`components/ui/use-text.ts`).
 */
export function translate(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const count = values['count'];
  return typeof count === 'number' ? i18n.t(key, count, values) : i18n.t(key, values);
}
