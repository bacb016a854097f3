import { ownField } from '../own-field.ts';
import { ROLES, type Role } from '../role.ts';
import {
  IDLE_REASONS,
  type CardGreeting,
  type ShowRequest,
  type Subject,
  type ToCard,
  type ToPage,
  type WalkPosition,
} from './protocol.ts';

/**
 * Readers of the card protocol, by hand: the page side must stay small, and both sides share them. Each returns
 * `undefined` for anything that is not a message of ours; strings are cut to what the card can show.
 */

/** Longest context or subject that is looked at; a block of text is rarely longer. */
const MAX_CONTEXT = 4_000;

export function readGreeting(value: unknown): CardGreeting | undefined {
  const key = ownField(value, 'key');
  return ownField(value, 'type') === 'parlance-card' && typeof key === 'string'
    ? { type: 'parlance-card', key }
    : undefined;
}

export function readToPage(value: unknown): ToPage | undefined {
  switch (ownField(value, 'type')) {
    case 'ready':
      return { type: 'ready' };
    case 'close':
      return { type: 'close' };
    case 'pointer':
      return { type: 'pointer', inside: ownField(value, 'inside') === true };
    case 'focus':
      return { type: 'focus', inside: ownField(value, 'inside') === true };
    case 'walk':
      return { type: 'walk', step: ownField(value, 'step') === -1 ? -1 : 1 };
    case 'size': {
      const request = number(value, 'request');
      const width = number(value, 'width');
      const height = number(value, 'height');
      if (request === undefined || width === undefined || height === undefined) return undefined;
      return { type: 'size', request, width, height };
    }
    default:
      return undefined;
  }
}

export function readToCard(value: unknown): ToCard | undefined {
  const type = ownField(value, 'type');
  if (type === 'hide') return { type: 'hide' };
  return type === 'show' ? readShow(value) : undefined;
}

function readShow(value: unknown): ShowRequest | undefined {
  const request = number(value, 'request');
  const subject = readSubject(ownField(value, 'subject'));
  const context = ownField(value, 'context');
  if (request === undefined || subject === undefined) return undefined;
  return {
    type: 'show',
    request,
    subject,
    context: {
      text: text(context, 'text') ?? '',
      heading: text(context, 'heading') ?? '',
      domains: readDomains(ownField(context, 'domains')),
    },
    position: readPosition(ownField(value, 'position')),
    focus: ownField(value, 'focus') === true,
    theme: ownField(value, 'theme') === 'dark' ? 'dark' : 'light',
    maxWidth: number(value, 'maxWidth') ?? 0,
    maxHeight: number(value, 'maxHeight') ?? 0,
  };
}

function readSubject(value: unknown): Subject | undefined {
  if (ownField(value, 'kind') === 'idle') {
    const reason = IDLE_REASONS.find((known) => known === ownField(value, 'reason'));
    return reason === undefined ? undefined : { kind: 'idle', reason };
  }
  const words = text(value, 'text');
  if (words === undefined) return undefined;
  switch (ownField(value, 'kind')) {
    case 'unknown':
      return { kind: 'unknown', text: words };
    case 'nothing':
      return { kind: 'nothing', text: words };
    case 'term': {
      const generation = number(value, 'generation');
      const entry = number(value, 'entry');
      const definedHere = text(value, 'definedHere');
      if (generation === undefined || entry === undefined) return undefined;
      return {
        kind: 'term',
        generation,
        entry,
        text: words,
        ...(definedHere !== undefined && { definedHere }),
      };
    }
    default:
      return undefined;
  }
}

function readDomains(value: unknown): { [role in Role]?: number } {
  const domains: { [role in Role]?: number } = {};
  for (const role of ROLES) {
    const count = number(value, role);
    if (count !== undefined) domains[role] = count;
  }
  return domains;
}

function readPosition(value: unknown): WalkPosition | null {
  const index = number(value, 'index');
  const total = number(value, 'total');
  return index === undefined || total === undefined ? null : { index, total };
}

function number(value: unknown, name: string): number | undefined {
  const found = ownField(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = ownField(value, name);
  return typeof found === 'string' ? found.slice(0, MAX_CONTEXT) : undefined;
}
