import { useContext, useId, type ReactNode } from 'react';
import type { Advice } from '../../../lib/core/spec/advice.ts';
import { adviceText } from '../../../lib/core/spec/report-text.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { TextContext, useText } from '../../ui/use-text.ts';
import { ADVICE_STEPS } from './advice-steps.ts';
import { JumpButton } from './JumpButton.tsx';
import type { SpecActions, TermsFilter } from './spec-state.ts';
import type { Going } from './use-going.ts';

interface AdviceListProps {
  readonly advice: readonly Advice[];
  readonly going: Going;
  readonly onShowTerms: SpecActions['showTerms'];
}

/** Remarks beyond the sections, each with what to do about it. */
export function AdviceList({ advice, going, onShowTerms }: AdviceListProps): ReactNode {
  const text = useText();
  const id = useId();
  if (advice.length === 0) return null;
  return (
    <section className="spec-advice" aria-labelledby={id}>
      <h3 id={id}>{text('spec.report.advice')}</h3>
      <ul>
        {advice.map((one) => (
          <AdviceRow key={one.code} advice={one} going={going} onShowTerms={onShowTerms} />
        ))}
      </ul>
    </section>
  );
}

interface AdviceRowProps {
  readonly advice: Advice;
  readonly going: Going;
  readonly onShowTerms: SpecActions['showTerms'];
}

function AdviceRow({ advice, going, onShowTerms }: AdviceRowProps): ReactNode {
  const text = useText();
  const translate = useContext(TextContext);
  const { code, outlineId } = advice;
  const filter = termsFilterOf(advice);
  const words = adviceText(advice, translate);
  return (
    <li data-advice={code}>
      <p>
        <GlossaryText>{words}</GlossaryText>
      </p>
      <p className="quiet">
        {text(ADVICE_STEPS[code])}{' '}
        {filter !== undefined && (
          <button
            type="button"
            className="spec-link"
            aria-label={text('specView.advice.showOf', { advice: words })}
            onClick={() => {
              onShowTerms(filter);
            }}
          >
            {text('specView.advice.show')}
          </button>
        )}
        {outlineId !== undefined && (
          <JumpButton
            place={{ from: code, kind: 'section', id: outlineId }}
            label={text('specView.go')}
            name={text('specView.goOf', { name: words })}
            going={going}
          />
        )}
      </p>
    </li>
  );
}

/** The part of the terms view that an advice speaks of. */
function termsFilterOf({ code, role }: Advice): TermsFilter | undefined {
  if (code === 'unknown-acronyms') return 'unknown';
  return code.startsWith('terms-for-') && role !== undefined ? { notKnownTo: role } : undefined;
}
