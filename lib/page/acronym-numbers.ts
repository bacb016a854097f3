/** Numbers for unknown acronyms, negative so that they share one number space with glossary entries. */
export class AcronymNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #acronyms: string[] = [];

  /** The number of `acronym`, the same for the same letters. */
  numberOf(acronym: string): number {
    const known = this.#numbers.get(acronym);
    if (known !== undefined) return known;
    this.#acronyms.push(acronym);
    const number = -this.#acronyms.length;
    this.#numbers.set(acronym, number);
    return number;
  }

  /** The acronym with a number, or `undefined` for the number of a glossary entry. */
  acronymOf(number: number): string | undefined {
    return number < 0 ? this.#acronyms[-number - 1] : undefined;
  }
}
