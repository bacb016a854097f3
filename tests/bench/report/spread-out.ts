/**
 * Moves places on a line apart until none is nearer than `gap` to another, in their order, within the bounds where
 * they fit. Returns them in the order of `places`.
 */
export function spreadOut(
  places: readonly number[],
  gap: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const result = [...places];
  let least = from;
  for (const index of order) {
    result[index] = Math.max(places[index] ?? 0, least);
    least = (result[index] ?? 0) + gap;
  }
  let most = to;
  for (const index of order.toReversed()) {
    result[index] = Math.min(result[index] ?? 0, most);
    most = (result[index] ?? 0) - gap;
  }
  return result;
}
