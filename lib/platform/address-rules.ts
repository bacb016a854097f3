import type { AddressRules } from '../core/sources/resolve-address.ts';

/** What may be a source in this build: development builds may read from the very machine they run on. */
export const ADDRESS_RULES: AddressRules = { allowLoopbackHttp: import.meta.env.DEV };
