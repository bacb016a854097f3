import type { Age } from '../../lib/core/card/age.ts';

/** "3 weeks ago", in the language of the texts (their `locale`), not of the browser, so that both agree. */
export function sayAge({ value, unit }: Age, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit);
}
