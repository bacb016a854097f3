/** What stands around a text and has a say in what it means. */
export interface FindContext {
  /** The nearest heading above, where cues count as well. Read only when a word depends on it. */
  readonly heading?: string;
}
