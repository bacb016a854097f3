/** What traps focus and clicks while it is open: the platform's modal dialogs, and those that sites make. */
const MADE_MODAL = '[aria-modal="true"]';

/**
 * The element our host must stand in to be usable right now: the modal that holds `anchor`, or else the last
 * modal `<dialog>` of the page, outside of which everything is inert; the root element when there is none.
 */
export function modalContainer(anchor: Node | undefined): Element {
  const element = anchor instanceof Element ? anchor : anchor?.parentElement;
  const around = element?.closest(`dialog:modal, ${MADE_MODAL}`);
  if (around) return around;
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}
