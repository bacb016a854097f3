import { useId, type ReactNode } from 'react';
import type { UnknownOnPage } from '../../../lib/core/panel/protocol.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';
import { AddDefinition } from '../AddDefinition.tsx';
import { StepButtons } from './StepButtons.tsx';
import { TermCount } from './TermCount.tsx';
import type { TermsActions, Walked } from './terms-state.ts';

interface UnknownListProps {
  readonly unknown: readonly UnknownOnPage[];
  readonly walked: Walked | null;
  readonly onWalk: TermsActions['walk'];
  /** Absent where readers may not have entries of their own. */
  readonly optionsAddress: string | undefined;
}

/** Acronyms that neither the glossary nor the page explains, each in its sentence. */
export function UnknownList({ unknown, walked, onWalk, optionsAddress }: UnknownListProps): ReactNode {
  const text = useText();
  const titleId = useId();
  if (unknown.length === 0) return null;
  return (
    <section className="unknown" aria-labelledby={titleId}>
      <h2 id={titleId}>{text('panel.terms.unknown', { count: unknown.length })}</h2>
      <p className="quiet">{text('panel.terms.unknownHint')}</p>
      <ul className="term-list">
        {unknown.map((found) => (
          <UnknownItem
            key={found.text}
            found={found}
            walked={walked?.entry === found.entry ? walked : null}
            onWalk={onWalk}
            optionsAddress={optionsAddress}
          />
        ))}
      </ul>
    </section>
  );
}

interface UnknownItemProps extends Omit<UnknownListProps, 'unknown'> {
  readonly found: UnknownOnPage;
}

function UnknownItem({ found, walked, onWalk, optionsAddress }: UnknownItemProps): ReactNode {
  const text = useText();
  const { entry, text: word, count, sentence } = found;
  return (
    <li
      className="term"
      data-unknown={word}
      data-count={count}
      data-current={walked === null ? undefined : ''}
    >
      <div className="term-line">
        <button
          type="button"
          className="term-go"
          title={text('panel.terms.goTo')}
          onClick={() => {
            onWalk(entry, 1);
          }}
        >
          <GlossaryText>{word}</GlossaryText>
        </button>
        <span className="term-chips">
          <TermCount count={count} />
        </span>
      </div>
      {sentence !== '' && (
        <p className="unknown-sentence">
          <Sentence text={sentence} word={word} />
        </p>
      )}
      {walked !== null && walked.total > 0 && (
        <StepButtons
          position={walked}
          previous={text('panel.terms.previousOf', { term: word })}
          next={text('panel.terms.nextOf', { term: word })}
          onStep={(step) => {
            onWalk(entry, step);
          }}
        />
      )}
      {optionsAddress !== undefined && <AddDefinition word={word} optionsAddress={optionsAddress} />}
    </li>
  );
}

/** The sentence with the acronym set off. */
function Sentence({ text, word }: { readonly text: string; readonly word: string }): ReactNode {
  const at = text.indexOf(word);
  if (at < 0) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {text.slice(0, at)}
      <strong>{word}</strong>
      {text.slice(at + word.length)}
    </bdi>
  );
}
