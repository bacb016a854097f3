import { useEffect, useRef, type ReactNode } from 'react';
import type { SectionReport, SpecReport } from '../../../lib/core/spec/spec-report.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextFunction } from '../../ui/use-text.ts';

/** How long nothing must change before the new state is said: nobody wants to hear about every word they type. */
const SETTLE_MS = 1_500;

/** How far the document is; a change is also said, once it has settled. */
export function Summary({ report }: { readonly report: SpecReport }): ReactNode {
  const text = useText();
  const required = report.sections.filter((section) => section.required);
  const [first, ...rest] = summarise(required, text);
  useSettledAnnouncement([first, ...rest].join(' '));
  return (
    <div className="spec-summary">
      <h2>{first}</h2>
      <div className="spec-bar" aria-hidden="true">
        {required.map(({ id, status }) => (
          <span key={id} data-bar={status} />
        ))}
      </div>
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
    </div>
  );
}

/** What is there, what is missing, what is not finished: one sentence each, as far as there is something to say. */
function summarise(required: readonly SectionReport[], text: TextFunction): readonly string[] {
  if (required.length === 0) return [text('specView.summary.nothingRequired')];
  const missing = required.filter(({ status }) => status === 'missing');
  const unfinished = required.filter(({ status }) => status !== 'missing' && status !== 'present');
  const names = (list: typeof required): string =>
    new Intl.ListFormat(text('locale')).format(list.map(({ name }) => name));
  const there = required.length - missing.length;
  return [
    missing.length === 0
      ? text('specView.summary.allThere', { count: required.length })
      : text('specView.summary.there', { there, count: required.length }),
    ...(missing.length === 0 ? [] : [text('specView.summary.missing', { names: names(missing) })]),
    ...(unfinished.length === 0 ? [] : [text('specView.summary.unfinished', { names: names(unfinished) })]),
  ];
}

/** Says `sentence` when it has stayed for a while; not the first one, which the reader finds by reading. */
function useSettledAnnouncement(sentence: string): void {
  const announce = useAnnounce();
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === sentence) return undefined;
    const timer = setTimeout(() => {
      said.current = sentence;
      announce(sentence);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [sentence, announce]);
}
