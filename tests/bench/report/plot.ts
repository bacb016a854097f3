export interface Axis {
  readonly label: string;
  /** Where a line and a number stand; the axis reaches from the first to the last. All above zero: axes are logarithmic. */
  readonly ticks: readonly number[];
}

/** `ours` stands out, a `limit` is dashed, the others are alike and known by their labels. */
export type SeriesKind = 'ours' | 'peer' | 'limit';

export interface Series {
  readonly name: string;
  readonly kind: SeriesKind;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Lines over two logarithmic axes. */
export interface Plot {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}
