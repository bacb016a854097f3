import { useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { TextContext, useText } from '../../ui/use-text.ts';
import { copiedText, missingSections, type CopyKind } from './copied-texts.ts';
import { RefusedCopy } from './RefusedCopy.tsx';
import type { SpecActions } from './spec-state.ts';
import type { SpecCheck } from './use-spec-check.ts';

const LABELS = {
  missing: 'specView.copy.missing',
  report: 'specView.copy.report',
  line: 'specView.copy.line',
} as const satisfies Readonly<Record<CopyKind, string>>;

/** How long a button says that it copied. The live region says it too, so nobody depends on it. */
const SHOWN_MS = 2_500;

interface CopyBarProps {
  readonly title: string;
  readonly check: SpecCheck;
  readonly onCopy: SpecActions['copy'];
}

/** Puts the missing sections, the report or a line about it on the clipboard. */
export function CopyBar({ title, check, onCopy }: CopyBarProps): ReactNode {
  const text = useText();
  const translate = useContext(TextContext);
  const announce = useAnnounce();
  const hintId = useId();
  const [copied, setCopied] = useCopied();
  const [refused, setRefused] = useState<string>();

  const nothingMissing = missingSections(check.report).length === 0;
  const nothingText =
    check.report.missingRequired === 0 ? 'specView.copy.nothingMissing' : 'specView.copy.openFirst';

  async function copy(kind: CopyKind): Promise<void> {
    const copying = copiedText(kind, check, title, translate);
    if (copying === undefined) {
      announce(text(nothingText));
      return;
    }
    const worked = await onCopy(copying);
    setCopied(worked ? kind : undefined);
    setRefused(worked ? undefined : copying.plain);
    if (worked) announce(text(kind === 'missing' ? 'specView.copy.pasteIt' : 'action.copied'));
  }

  const button = (kind: CopyKind): ReactNode => (
    <button
      key={kind}
      type="button"
      className={classOf(kind, nothingMissing)}
      data-copy={kind}
      // Not `disabled`: the last missing section may be written while the focus is here.
      aria-disabled={kind === 'missing' && nothingMissing}
      aria-describedby={kind === 'missing' ? hintId : undefined}
      onClick={() => void copy(kind)}
    >
      <Icon name={copied === kind ? 'check' : 'copy'} />
      {text(copied === kind ? 'action.copied' : LABELS[kind])}
    </button>
  );
  return (
    <div className="spec-copy">
      {button('missing')}
      <div>
        {button('report')}
        {button('line')}
      </div>
      <span id={hintId} hidden>
        {text(nothingMissing ? nothingText : 'specView.copy.hint')}
      </span>
      {refused !== undefined && <RefusedCopy text={refused} />}
    </div>
  );
}

/** The one that helps to finish the document stands out. */
function classOf(kind: CopyKind, nothingMissing: boolean): string {
  if (kind !== 'missing') return 'action';
  return nothingMissing ? 'button' : 'button primary';
}

/** What was copied last, for a moment. */
function useCopied(): readonly [CopyKind | undefined, (kind: CopyKind | undefined) => void] {
  const [copied, setCopied] = useState<CopyKind>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return [
    copied,
    (kind) => {
      clearTimeout(timer.current);
      setCopied(kind);
      timer.current = setTimeout(() => {
        setCopied(undefined);
      }, SHOWN_MS);
    },
  ];
}
