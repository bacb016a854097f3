import { IDLE_TEXTS } from './idle-texts.ts';
import type { CardView, TermView } from '../../lib/core/card/card-view.ts';
import type { WalkPosition } from '../../lib/core/card/protocol.ts';
import { assertNever } from '../../lib/core/result.ts';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import type { TextFunction } from '../ui/use-text.ts';
import { FAILURE_TEXTS } from './FailedCard.tsx';

/** What a screen reader says when the card opens without taking the focus. */
export function describeView(view: CardView, position: WalkPosition | null, text: TextFunction): string {
  const said = describeContent(view, text);
  return position === null ? said : text('say.position', { ...position, text: said });
}

function describeContent(view: CardView, text: TextFunction): string {
  switch (view.kind) {
    case 'term':
      return describeTerm(view.term, text);
    case 'unknown':
      return text('say.unknown', { term: view.text });
    case 'nothing':
      return text('nothing.title');
    case 'idle':
      return `${text('idle.title')}. ${text(IDLE_TEXTS[view.reason])}`;
    case 'failed':
      return `${text('failed.title')}. ${text(FAILURE_TEXTS[view.reason])}`;
    default:
      return assertNever(view);
  }
}

function describeTerm({ term, senses, roles, confident }: TermView, text: TextFunction): string {
  const role = roles[0];
  if (!confident) {
    const meanings = senses.map(({ domain, texts }) =>
      text('say.meaning', {
        domain: domain === null ? text('card.anyDomain') : text(ROLE_LABELS[domain]),
        text: texts[role]?.text ?? text('card.noText'),
      }),
    );
    return text('say.meanings', { term, count: senses.length, text: meanings.join(' ') });
  }
  const shown = senses[0].texts[role];
  if (shown === undefined) return `${term}. ${text('card.noText')}`;
  return shown.kind === 'restatement'
    ? text('say.term', { term, role: text(ROLE_LABELS[role]), text: shown.text })
    : text('say.general', { term, text: shown.text });
}
