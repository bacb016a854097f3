/** An object with fields, as JSON and YAML have them. The names are their writer's: read them with `ownField`. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
