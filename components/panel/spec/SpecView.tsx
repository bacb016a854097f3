import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { AdviceList } from './AdviceList.tsx';
import { CopyBar } from './CopyBar.tsx';
import { DocumentNotes } from './DocumentNotes.tsx';
import { SectionList } from './SectionList.tsx';
import type { SpecActions, SpecState } from './spec-state.ts';
import { Summary } from './Summary.tsx';
import { TemplatePicker } from './TemplatePicker.tsx';
import { TemplateProblems } from './TemplateProblems.tsx';
import { useGoing } from './use-going.ts';
import { useSpecCheck } from './use-spec-check.ts';

interface SpecViewProps {
  /** `undefined` until the page has been read. */
  readonly state: SpecState | undefined;
  readonly actions: SpecActions;
}

/** Whether the document beside the panel has what its template asks for. Give it a new `key` with each document. */
export function SpecView({ state, actions }: SpecViewProps): ReactNode {
  const text = useText();
  if (state === undefined) return <p className="quiet">{text('specView.reading')}</p>;
  return <CheckedSpec state={state} actions={actions} />;
}

interface CheckedSpecProps {
  readonly state: SpecState;
  readonly actions: SpecActions;
}

function CheckedSpec({ state, actions }: CheckedSpecProps): ReactNode {
  const check = useSpecCheck(state);
  const going = useGoing(actions);
  return (
    <div className="spec">
      <TemplatePicker state={state} check={check} onChoose={actions.chooseTemplate} />
      <TemplateProblems problems={state.problems} />
      <Summary report={check.report} />
      <CopyBar title={state.outline.title} check={check} onCopy={actions.copy} />
      <DocumentNotes outline={state.outline} check={check} going={going} />
      <SectionList check={check} going={going} />
      <AdviceList advice={check.advice} going={going} onShowTerms={actions.showTerms} />
    </div>
  );
}
