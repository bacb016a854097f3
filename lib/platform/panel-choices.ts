import * as z from 'zod/mini';
import { TERM_ORDERS, type TermOrder } from '../core/panel/term-rows.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

/** How the reader likes the lists of the panel. */
const choicesSchema = z.object({ order: z.enum(TERM_ORDERS) });

const DEFAULT_ORDER: TermOrder = 'page';

/** The order of the list of terms. */
export async function loadTermOrder(): Promise<TermOrder> {
  const stored = await readStored(STORAGE_KEYS.panelChoices);
  return stored.ok ? readOrder(stored.value) : DEFAULT_ORDER;
}

/** Keeps the order; failing to is harmless: the next panel has the default again. */
export async function saveTermOrder(order: TermOrder): Promise<void> {
  await writeStored(STORAGE_KEYS.panelChoices, { order });
}

/** Calls `listener` when another window's panel was given another order, until `signal` aborts. */
export function watchTermOrder(listener: (order: TermOrder) => void, signal: AbortSignal): void {
  watchStored(STORAGE_KEYS.panelChoices, (value) => listener(readOrder(value)), signal);
}

function readOrder(value: unknown): TermOrder {
  const read = choicesSchema.safeParse(value);
  return read.success ? read.data.order : DEFAULT_ORDER;
}
