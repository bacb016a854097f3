import { Fragment, memo, useRef, useState, type ReactNode } from 'react';
import { insertOf } from '../../../lib/core/restating/copy-passage.ts';
import type { RestatedPassage, Segment } from '../../../lib/core/restating/restated-passage.ts';
import type { Role } from '../../../lib/core/role.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';
import { RestatedTerm } from './RestatedTerm.tsx';
import { insertWords } from './insert-words.ts';
import { useOpening } from './use-opening.ts';

interface RestatedTextProps {
  readonly passage: RestatedPassage;
  readonly onChoose: (termId: string, sense: number) => void;
}

/** The passage with its terms restated. At most one term has its details open. */
export function RestatedText({ passage, onChoose }: RestatedTextProps): ReactNode {
  const [open, setOpen] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  useOpening(box, open, setOpen);
  const { blocks, role } = passage;
  return (
    <div ref={box} className="restate-output" data-restated="">
      {blocks.map((segments, block) => (
        <Block
          key={block}
          block={block}
          segments={segments}
          role={role}
          // Another block's open term is none of this one's business: it need not be drawn anew.
          open={open?.startsWith(`${block} `) === true ? open : undefined}
          onOpen={setOpen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface BlockProps extends Pick<RestatedTextProps, 'onChoose'> {
  readonly block: number;
  readonly segments: readonly Segment[];
  readonly role: Role;
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
}

const Block = memo(function Block({ block, segments, role, open, onOpen, onChoose }: BlockProps): ReactNode {
  if (segments.length === 0) return null;
  return (
    <div className="restate-block">
      {segments.map((segment, index) => {
        const key = `${block} ${index}`;
        return segment.kind === 'term' ? (
          <RestatedTerm
            key={index}
            segment={segment}
            role={role}
            place={key}
            isOpen={open === key}
            onOpen={onOpen}
            onChoose={onChoose}
          />
        ) : (
          <Plain key={index} segment={segment} />
        );
      })}
    </div>
  );
});

function Plain({ segment }: { readonly segment: Exclude<Segment, { kind: 'term' }> }): ReactNode {
  const text = useText();
  switch (segment.kind) {
    case 'text':
      return <Fragment>{segment.text}</Fragment>;
    case 'unknown':
      return (
        <span className="restate-unknown">
          {segment.original}
          <span className="visually-hidden"> {text('restate.unknownHere')}</span>
        </span>
      );
    case 'defined': {
      const insert = insertOf(segment, insertWords(text));
      return (
        <>
          {segment.original}
          {insert !== '' && (
            <span className="restate-insert">
              {' ('}
              <GlossaryText>{insert}</GlossaryText>)
            </span>
          )}
        </>
      );
    }
    default:
      return segment satisfies never;
  }
}
