import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { ownField } from '../core/own-field.ts';
import { err, ok, type Result } from '../core/result.ts';
import { POLICY_PROBLEMS } from '../core/settings/policy-problem.ts';
import { readPolicy, type PolicyReading } from '../core/settings/read-policy.ts';
import type { AddressRules } from '../core/sources/resolve-address.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const problemsSchema = z.array(z.strictObject({ field: z.string(), code: z.enum(POLICY_PROBLEMS) }));

/** What Firefox says where there is no policy for this extension; Chromium answers with an empty object. */
const NO_POLICY_IN_FIREFOX = /manifest not found/i;

/**
 * Background only: reads the policy, and brings the stored copy, which all others read, into line with it. Resolves
 * to what counts from now on. Where the browser hands out nothing for another reason than that there is no policy,
 * the copy stays: a disk that fails for a moment must not unlock anything.
 */
export function refreshPolicy(rules: AddressRules = {}): Promise<PolicyReading> {
  return navigator.locks.request(STORAGE_KEYS.policy, async () => {
    const managed = await readManaged();
    const stored = await readStored(STORAGE_KEYS.policy);
    const copy = readCopy(stored.ok ? stored.value : undefined);
    if (!managed.ok) return copy;
    const reading = readPolicy(managed.value, rules);
    if (isEmpty(reading)) {
      if (!stored.ok || stored.value !== undefined) await removeCopy();
    } else if (!stored.ok || JSON.stringify(copy) !== JSON.stringify(reading)) {
      // Compared as read, because browsers reorder the fields of what they store.
      await writeStored(STORAGE_KEYS.policy, reading);
    }
    return reading;
  });
}

/** Calls `listener` when the policy changes, which only Chromium tells. To be registered in the first tick. */
export function onManagedChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}

/** The policy as the background last saw it. Where it cannot be read nobody knows what it forbids. */
export async function loadPolicy(): Promise<Result<PolicyReading, 'unreadable'>> {
  const stored = await readStored(STORAGE_KEYS.policy);
  return stored.ok ? ok(readCopy(stored.value)) : stored;
}

/** Calls `listener` after every change, until `signal` aborts. */
export function watchPolicy(listener: (reading: PolicyReading) => void, signal: AbortSignal): void {
  watchStored(STORAGE_KEYS.policy, (value) => listener(readCopy(value)), signal);
}

async function readManaged(): Promise<Result<unknown, 'unreadable'>> {
  try {
    // All of it, so that fields with a spelling mistake are found.
    return ok(await browser.storage.managed.get(null));
  } catch (error) {
    return NO_POLICY_IN_FIREFOX.test(String(ownField(error, 'message') ?? error))
      ? ok({})
      : err('unreadable');
  }
}

function isEmpty({ policy, problems }: PolicyReading): boolean {
  return Object.keys(policy).length === 0 && problems.length === 0;
}

/** The stored copy, read again: other scripts of this extension run on pages and can write to the same storage. */
function readCopy(stored: unknown): PolicyReading {
  // Whether `http:` to this machine is allowed was decided when the copy was made.
  const { policy } = readPolicy(ownField(stored, 'policy'), { allowLoopbackHttp: true });
  const problems = problemsSchema.safeParse(ownField(stored, 'problems'));
  return { policy, problems: problems.success ? problems.data : [] };
}

async function removeCopy(): Promise<void> {
  try {
    await browser.storage.local.remove(STORAGE_KEYS.policy);
  } catch {
    // The storage fails as a whole; the next start tries again.
  }
}
