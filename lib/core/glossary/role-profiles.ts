import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import type { Role } from '../role.ts';

/** What a role does and answers for, in words that the other roles understand. */
export interface RoleProfile {
  readonly name: string;
  /** The one that says most about the role first. */
  readonly responsibilities: readonly string[];
  /** What the role answers for, the most telling first. */
  readonly metrics: readonly string[];
  /** What it has to hear from each of the other roles. */
  readonly needs: { readonly [role in Role]?: string };
}

/** Something in the profiles that cannot be used: where, and what is wrong with it. */
export interface ProfileProblem {
  readonly place: string;
  readonly message: string;
}

export type RoleProfiles = Readonly<Record<Role, RoleProfile>>;

/** Lines stand in narrow places: beside a radio button and in the card. */
const MAX_LINE = 160;
const MAX_LINES = 8;

const line = z
  .string({ error: orMissing('must be a line of text') })
  .check(
    z.trim(),
    z.minLength(1, 'is empty'),
    z.maxLength(MAX_LINE, `is longer than ${MAX_LINE} characters`),
  );

const lines = z
  .array(line, { error: orMissing('must be a list') })
  .check(z.minLength(1, 'is empty'), z.maxLength(MAX_LINES, `has more than ${MAX_LINES} lines`));

/** `needs` names the other roles; a role that asks itself for something is a slip, and refused. */
function profileOf<Needs extends z.core.$ZodLooseShape>(needs: Needs) {
  return group({ name: line, responsibilities: lines, metrics: lines, needs: group(needs) });
}

const documentSchema = group({
  roles: group({
    product: profileOf({ engineering: line, ml: line, cx: line }),
    engineering: profileOf({ product: line, ml: line, cx: line }),
    ml: profileOf({ product: line, engineering: line, cx: line }),
    cx: profileOf({ product: line, engineering: line, ml: line }),
  }),
});

/** Reads `{roles: …}` that has been parsed from YAML or JSON already: all four profiles, or what is wrong with them. */
export function readRoleProfiles(value: unknown): Result<RoleProfiles, readonly ProfileProblem[]> {
  const parsed = documentSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data.roles);
  return err(
    parsed.error.issues.map(({ path, message }) => ({
      place: path.length === 0 ? 'document' : path.join('.'),
      message,
    })),
  );
}

function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has a field that is not known: ${issue.keys.join(', ')}`
        : orMissing('must have named fields')(issue),
  });
}

function orMissing(message: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? 'is missing' : message);
}
