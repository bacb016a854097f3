/**
 * Reading elements by the browser's own functions. A form gives its fields' names to its properties, in our world
 * too: on a page with `<input name="parentNode">`, `form.parentNode` is the field, and a walk upwards never ends.
 * What may be any element of the page is therefore read through these.
 */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const queryFirst = (root: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(root, selector);

export const queryAll = (root: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(root, selector);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const holds = (parent: Node, node: Node): boolean => Node.prototype.contains.call(parent, node);

export const comparePositions = (node: Node, other: Node): number =>
  Node.prototype.compareDocumentPosition.call(node, other);

export const checkVisibility = (element: Element, options: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const localNameOf = getterOf(Element.prototype, 'localName');
export const childrenOf = getterOf(Element.prototype, 'children');
export const lastElementChildOf = getterOf(Element.prototype, 'lastElementChild');
export const previousElementOf = getterOf(Element.prototype, 'previousElementSibling');
export const parentNodeOf = getterOf(Node.prototype, 'parentNode');
export const parentElementOf = getterOf(Node.prototype, 'parentElement');
export const firstChildOf = getterOf(Node.prototype, 'firstChild');
export const nextSiblingOf = getterOf(Node.prototype, 'nextSibling');
export const textContentOf = getterOf(Node.prototype, 'textContent');

function getterOf<T extends Node, K extends keyof T>(prototype: T, name: K): (node: T) => T[K] {
  return (node) => Reflect.get(prototype, name, node);
}
