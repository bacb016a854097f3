/** The middle one, the lower of two; 0 of nothing. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The least value that so great a share of the values does not exceed; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
