import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outline } from '../../lib/core/spec/outline.ts';
import { ATLASKIT_OUTLINE } from '../../lib/hosts/atlaskit.ts';
import { CONTENT, GatheredChanges } from '../../lib/page/body-observer.ts';
import { OutlineAssembler } from '../../lib/page/outline/outline-assembler.ts';
import { UnitReader } from '../../lib/page/outline/unit-reader.ts';
import { sketchOutline } from '../extension/harness/sketch-outline.ts';

const RULES = ATLASKIT_OUTLINE;

// In browsers the text of elements is read by a property of nodes (`read-dom.ts`); happy-dom has it on elements only.
const ofElements = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent');
if (ofElements !== undefined) Object.defineProperty(Node.prototype, 'textContent', ofElements);

/** Whatever may stand in a document, blocks and parts of them. */
const PIECES = [
  '<p>One</p>',
  '<p><strong>Bold line</strong></p>',
  '<h2>Goals</h2>',
  '<h3>Risks</h3>',
  '<div><p>In a box</p></div>',
  '<div><div><p>Deep</p><p>Deeper</p></div></div>',
  '<ul><li><p>First</p></li><li>Second</li></ul>',
  '<table><tbody><tr><th>Owner</th><td>Priya</td></tr></tbody></table>',
  '<span>inline</span>',
  '<em>more</em>',
];
const WORDS = ['', ' ', 'words', 'other words'];

const anyIndex = fc.nat({ max: 1_000 });
const anyHtml = fc.constantFrom(...PIECES);
const anyEdit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: anyIndex, in: anyIndex, html: anyHtml }),
  fc.record({ kind: fc.constant('append' as const), in: anyIndex, html: anyHtml }),
  fc.record({ kind: fc.constant('remove' as const), at: anyIndex }),
  fc.record({ kind: fc.constant('move' as const), at: anyIndex, to: anyIndex }),
  fc.record({ kind: fc.constant('write' as const), at: anyIndex, words: fc.constantFrom(...WORDS) }),
  fc.record({
    kind: fc.constant('add-text' as const),
    at: anyIndex,
    in: anyIndex,
    words: fc.constantFrom(...WORDS),
  }),
  fc.record({ kind: fc.constant('render' as const), in: anyIndex, html: anyHtml }),
);
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}

const elementsIn = (body: Element): Element[] => [body, ...body.querySelectorAll('*')];

function textsIn(node: Node): Text[] {
  return [...node.childNodes].flatMap((child) => (child instanceof Text ? [child] : textsIn(child)));
}

function make(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const [element] = holder.children;
  if (element === undefined) throw new Error(html);
  return element;
}

function apply(edit: Edit, body: Element): void {
  if (edit.kind === 'write') {
    const text = pick(textsIn(body), edit.at);
    if (text !== undefined) text.data = edit.words;
    return;
  }
  if (edit.kind === 'remove' || edit.kind === 'move') {
    const element = pick(elementsIn(body).slice(1), edit.at);
    if (element === undefined) return;
    if (edit.kind === 'remove') return element.remove();
    const target = pick(elementsIn(body), edit.to);
    if (target !== undefined && !element.contains(target)) target.prepend(element);
    return;
  }
  const parent = pick(elementsIn(body), edit.in);
  if (parent === undefined) return;
  if (edit.kind === 'render') parent.innerHTML = edit.html;
  else if (edit.kind === 'append') parent.append(make(edit.html));
  else {
    const node = edit.kind === 'insert' ? make(edit.html) : document.createTextNode(edit.words);
    parent.insertBefore(node, pick([...parent.childNodes, null], edit.at) ?? null);
  }
}

/** Reads on at most so many steps; gives the outline when that is the end. */
function read(
  steps: ReturnType<UnitReader['read']>,
  most = Number.POSITIVE_INFINITY,
): readonly string[] | undefined {
  for (let taken = 0; taken < most; taken += 1) {
    const step = steps.next();
    if (step.done === true) return sketch(new OutlineAssembler(RULES).assemble(step.value, 'Page', []));
  }
  return undefined;
}

const sketch = (outline: Outline): readonly string[] => sketchOutline(outline);

const anyTurn = fc.record({ edits: fc.array(anyEdit, { maxLength: 4 }), steps: fc.nat({ max: 6 }) });

test('after any changes, what is read again makes the outline that reading all of it makes', () => {
  fc.assert(
    fc.property(
      fc.array(anyHtml, { maxLength: 12 }),
      fc.array(anyTurn, { minLength: 1, maxLength: 6 }),
      (html, turns) => {
        const body = document.createElement('div');
        body.innerHTML = html.join('\n');
        document.body.replaceChildren(body);
        const observer = new MutationObserver(() => undefined);
        observer.observe(body, CONTENT);
        const reader = new UnitReader(RULES);
        read(reader.read(body));
        for (const { edits, steps } of turns) {
          // A reading may be under way while the page changes.
          const underWay = reader.read(body);
          const isOver = read(underWay, steps) !== undefined;
          for (const edit of edits) apply(edit, body);
          const changes = new GatheredChanges();
          changes.add(observer.takeRecords());
          reader.note(changes, body);
          if (!isOver) read(underWay);
        }
        observer.disconnect();
        expect(read(reader.read(body))).toEqual(read(new UnitReader(RULES).read(body)));
      },
    ),
    { numRuns: 150 },
  );
});
