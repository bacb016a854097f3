import { ownField } from '../own-field.ts';
import { checkForm } from './check-form.ts';
import { cleanText, cutText, quotable } from './clean-text.ts';
import type { Fields } from './fields.ts';
import { LIMITS } from './limits.ts';
import { nearestName } from './nearest-name.ts';
import type { ProblemCode, ProblemValues, Severity } from './problem.ts';

/** Takes down a problem of the entry at hand; `field` is '' for the entry as a whole. Values are made if listed. */
export type Report = (
  severity: Severity,
  code: ProblemCode,
  field: string,
  values?: () => ProblemValues,
) => void;

/** What should have stood in a field; the catalogue has a text for each, `problem.wanted.<kind>`. */
export type WantedKind = 'text' | 'list' | 'fields' | 'yesNo' | 'date' | 'status' | 'address' | 'template';

/**
 * Reads the fields of one object of a document, one kind of value a method. What cannot be used is reported and left
 * out. Written by hand, since a schema of `document-schema.ts` took five times as long for 50,000 entries; a test
 * holds the two together. `null` counts as left out: that is what an empty field is in YAML.
 */
export class FieldReader {
  readonly #fields: Fields;
  readonly #path: string;
  readonly #report: Report;

  /** `path` leads to the object: '' for an entry itself, else like `senses[1].`. */
  constructor(fields: Fields, path: string, report: Report) {
    this.#fields = fields;
    this.#path = path;
    this.#report = report;
  }

  value(name: string): unknown {
    return ownField(this.#fields, name) ?? undefined;
  }

  warn(code: ProblemCode, name: string, values?: () => ProblemValues): void {
    this.#report('warning', code, this.#path + name, values);
  }

  reject(name: string, wanted: WantedKind, found: unknown): void {
    this.warn('invalid-value', name, () => ({ wanted, found: quotable(found) }));
  }

  /** Reports every field that the format does not have. */
  checkNames(known: ReadonlySet<string>): void {
    for (const name of Object.keys(this.#fields)) {
      if (known.has(name)) continue;
      this.#report('warning', 'unknown-field', this.#path + quotable(name), () => {
        const nearest = nearestName(name, [...known]);
        return { name: quotable(name), ...(nearest !== undefined && { nearest }) };
      });
    }
  }

  /** A text, cleaned and cut; undefined where there is none. */
  text(name: string, limit: number = LIMITS.text): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') {
      this.reject(name, 'text', value);
      return undefined;
    }
    const text = cleanText(value);
    if (text.length <= limit) return text === '' ? undefined : text;
    this.warn('text-cut', name, () => ({ limit, count: text.length }));
    return cutText(text, limit);
  }

  flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    this.reject(name, 'yesNo', value);
    return undefined;
  }

  /** The items of a list, the first `limit` of them; more are reported with `tooMany`. */
  list(name: string, limit: number, tooMany: ProblemCode): readonly unknown[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.reject(name, 'list', value);
      return undefined;
    }
    const items: readonly unknown[] = value;
    if (items.length <= limit) return items;
    this.warn(tooMany, name, () => ({ limit, count: items.length }));
    return items.slice(0, limit);
  }

  /** A term, an alias or the like. */
  form(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : this.#form(name, value);
  }

  /** A list of terms, aliases or the like; those that cannot be used are reported one by one. */
  forms(name: string, limit: number, tooMany: ProblemCode = 'too-many-items'): readonly string[] {
    const items = this.list(name, limit, tooMany);
    if (items === undefined || items.length === 0) return [];
    const forms: string[] = [];
    for (const [index, item] of items.entries()) {
      const form = this.#form(`${name}[${index}]`, item);
      if (form !== undefined) forms.push(form);
    }
    return forms;
  }

  #form(name: string, value: unknown): string | undefined {
    const form = formOf(value);
    if (form === undefined) {
      this.reject(name, 'text', value);
      return undefined;
    }
    const fault = checkForm(form);
    if (fault === undefined) return form;
    this.warn(fault, name, () => ({ limit: LIMITS.form, count: form.length }));
    return undefined;
  }
}

/** A form as it is used, not checked yet; undefined for what is no text. A number, `404`, is written without quotes. */
export function formOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.toWellFormed().trim() : undefined;
}
