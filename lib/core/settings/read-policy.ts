import type * as z from 'zod/mini';
import { ownField } from '../own-field.ts';
import { parseAddress } from '../sources/address-url.ts';
import { SOURCE_LIMITS } from '../sources/read-source-list.ts';
import { resolveAddress, type AddressRules } from '../sources/resolve-address.ts';
import { NO_POLICY, type Policy, type PolicySource } from './policy.ts';
import type { PolicyProblem, PolicyProblemCode } from './policy-problem.ts';
import { MAX_POLICY_SITES, policySchema, policySourceSchema } from './policy-schema.ts';

export interface PolicyReading {
  readonly policy: Policy;
  /** What was left out, in the order of the fields. */
  readonly problems: readonly PolicyProblem[];
}

/** Characters of an unknown field's name that are worth repeating. */
const MAX_FIELD_NAME = 60;

/**
 * The policy, from what the browser hands out. Field by field, and sources and sites one by one: what cannot be
 * used is left out and listed, and never takes anything else with it, for an administrator sees the result on
 * other people's machines only. Reading a policy that was read before changes nothing.
 */
export function readPolicy(value: unknown, rules: AddressRules = {}): PolicyReading {
  const problems: PolicyProblem[] = [];
  const report: Report = (field, code) => {
    problems.push({ field, code });
  };
  if (value === undefined || value === null) return { policy: NO_POLICY, problems };
  if (typeof value !== 'object' || Array.isArray(value)) report('', 'invalid-value');

  const { shape } = policySchema;
  const field = <S extends z.ZodMiniType>(name: string, schema: S): z.output<S> | undefined =>
    readField(value, name, schema, name, report);
  const role = field('role', shape.role);
  const lockRole = field('lockRole', shape.lockRole);
  const sources = readSources(ownField(value, 'sources'), rules, report);
  const lockSources = field('lockSources', shape.lockSources);
  const starterGlossary = field('starterGlossary', shape.starterGlossary);
  const sites = readSites(ownField(value, 'sites'), report);
  const template = field('template', shape.template);
  const syncMinutes = field('syncMinutes', shape.syncMinutes);
  const allowPersonal = field('allowPersonal', shape.allowPersonal);
  if (lockRole === true && role === undefined) report('lockRole', 'needs-role');
  reportUnknown(value, '', shape, report);

  const policy = {
    ...(role !== undefined && { role }),
    ...(lockRole !== undefined && (role !== undefined || !lockRole) && { lockRole }),
    ...(sources !== undefined && { sources }),
    ...(lockSources !== undefined && { lockSources }),
    ...(starterGlossary !== undefined && { starterGlossary }),
    ...(sites !== undefined && { sites }),
    ...(template !== undefined && { template }),
    ...(syncMinutes !== undefined && { syncMinutes }),
    ...(allowPersonal !== undefined && { allowPersonal }),
  };
  return { policy, problems };
}

type Report = (field: string, code: PolicyProblemCode) => void;

function readField<S extends z.ZodMiniType>(
  owner: unknown,
  name: string,
  schema: S,
  place: string,
  report: Report,
): z.output<S> | undefined {
  const value = ownField(owner, name);
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  report(place, 'invalid-value');
  return undefined;
}

function readSources(
  value: unknown,
  rules: AddressRules,
  report: Report,
): readonly PolicySource[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    report('sources', 'invalid-value');
    return undefined;
  }
  const sources = new Map<string, PolicySource>();
  for (const [index, raw] of value.entries()) {
    if (sources.size >= SOURCE_LIMITS.sources) {
      report('sources', 'too-many');
      break;
    }
    const place = `sources[${index}]`;
    const source = readSource(raw, place, rules, report);
    if (source === undefined) continue;
    if (sources.has(source.url)) report(place, 'duplicate');
    else sources.set(source.url, source);
  }
  return [...sources.values()];
}

function readSource(
  value: unknown,
  place: string,
  rules: AddressRules,
  report: Report,
): PolicySource | undefined {
  if (typeof value !== 'object' || value === null) {
    report(place, 'invalid-value');
    return undefined;
  }
  const { shape } = policySourceSchema;
  const field = <S extends z.ZodMiniType>(name: string, schema: S): z.output<S> | undefined =>
    readField(value, name, schema, `${place}.${name}`, report);
  const url = ownField(value, 'url');
  const address = resolveAddress(typeof url === 'string' ? url : '', rules);
  if (!address.ok) {
    report(`${place}.url`, 'bad-address');
    return undefined;
  }
  if (ownField(value, 'name') === undefined) report(`${place}.name`, 'invalid-value');
  const name = field('name', shape.name);
  const format = field('format', shape.format);
  const home = field('home', shape.home);
  const contribute = field('contribute', shape.contribute);
  reportUnknown(value, `${place}.`, shape, report);
  return {
    // A glossary without a name is still worth more than none.
    name: name ?? address.value.host,
    url: address.value.typed,
    ...(format !== undefined && { format }),
    ...(home !== undefined && { home }),
    ...(contribute !== undefined && { contribute }),
  };
}

function readSites(value: unknown, report: Report): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    report('sites', 'invalid-value');
    return undefined;
  }
  const sites = new Set<string>();
  for (const [index, raw] of value.entries()) {
    if (sites.size >= MAX_POLICY_SITES) {
      report('sites', 'too-many');
      break;
    }
    const origin = originOf(raw);
    if (origin === undefined) report(`sites[${index}]`, 'invalid-value');
    else sites.add(origin);
  }
  return [...sites];
}

/** Any address of a site stands for its origin. */
function originOf(value: unknown): string | undefined {
  const url = typeof value === 'string' ? parseAddress(value.trim()) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  // A permission is asked for one origin: "*" would be a pattern of many.
  return url.hostname.includes('*') ? undefined : url.origin;
}

function reportUnknown(
  value: unknown,
  prefix: string,
  shape: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) report(prefix + name.slice(0, MAX_FIELD_NAME), 'unknown-field');
  }
}
