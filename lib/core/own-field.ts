/** An own field of anything that came from outside, or `undefined`: inherited ones such as `constructor` do not count. */
export function ownField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
