import type { Place } from '../problem.ts';

/** The place of a field of ours in somebody else's format: what that calls it, `names`, where it is called otherwise. */
export function theirFields(names: Readonly<Record<string, string>>): (field: string) => Place {
  const known = new Map(Object.entries(names));
  return (field) => {
    const [name = ''] = field.split('[');
    return { field: known.get(name) ?? name };
  };
}
