import { assertNever } from '../result.ts';
import type { Expectation } from './expectation.ts';
import { findMeasureAcross } from './find-measure-across.ts';
import { metricKey } from './primary-metrics.ts';
import type { SectionFacts } from './section-facts.ts';
import type { ExpectationReport } from './spec-report.ts';

/** Enough rows to look at; a table of 10,000 rows does not need as many messages. */
const MAX_FAULTS = 20;

/** Whether a section, made of these parts, holds what is expected, and where. */
export function checkExpectation(kind: Expectation, parts: readonly SectionFacts[]): ExpectationReport {
  const evidence = parts.map((part) => part.evidenceOf(kind));
  const found = evidence.flatMap((part) => part.found);
  switch (kind) {
    case 'primary-metric': {
      const names = distinctMetrics(found);
      return names.length === 1 ? met(kind, names) : { kind, met: false, ...faultsOf(names) };
    }
    case 'one-accountable': {
      const faults = evidence.flatMap((part) => part.faults);
      return found.length > 0 && faults.length === 0
        ? met(kind, found)
        : { kind, met: false, ...faultsOf(faults) };
    }
    case 'questions': {
      const isMet = found.length > 0 || parts.some((part) => part.saysNone);
      return isMet ? met(kind, found) : { kind, met: false };
    }
    case 'measure': {
      const measure = found[0] ?? findMeasureAcross(parts);
      return measure === undefined ? { kind, met: false } : met(kind, [measure]);
    }
    case 'date':
    case 'owner':
    case 'list':
    case 'table':
      return found.length > 0 ? met(kind, found) : { kind, met: false };
    default:
      return assertNever(kind);
  }
}

/** Each metric once, as it is written first. */
function distinctMetrics(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = metricKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

function met(kind: Expectation, found: readonly string[]): ExpectationReport {
  return { kind, met: true, ...(found[0] !== undefined && { found: found[0] }) };
}

function faultsOf(faults: readonly string[]): { readonly faults?: readonly string[] } {
  return faults.length === 0 ? {} : { faults: faults.slice(0, MAX_FAULTS) };
}
