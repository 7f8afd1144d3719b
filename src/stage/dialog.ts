import { make, makeButton } from './elements.ts';

/** A window in the page, closed at first. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  /** Where its content goes. */
  readonly body: HTMLElement;
  readonly isOpen: boolean;
  toggle(open?: boolean): void;
}

/**
 * A window in the page with a title and a button that closes it. One that is `modal` keeps the keyboard to itself; others
 * lie beside the slides, which go on.
 */
export function makeDialog(
  root: ShadowRoot,
  name: string,
  title: string,
  modal: boolean,
  onOpen?: () => void,
): Dialog {
  const heading = make('h2', { id: `${name}-title`, text: title });
  const close = makeButton('close', `Close ${title.toLowerCase()}`, () => element.close(), 'Esc');
  // The keyboard scrolls the text; one that lies beside the slides leaves the keyboard to them.
  const body = make('div', { class: 'dialog-body', set: { tabindex: 0 } });
  const element = make(
    'dialog',
    { class: `dialog ${name}`, set: { 'aria-labelledby': `${name}-title` } },
    make('header', {}, heading, close),
    body,
  );
  if (modal) {
    element.addEventListener('keydown', (event) => event.stopPropagation());
    element.addEventListener('click', (event) => {
      if (event.target === element) element.close();
    });
  }
  root.append(element);
  return {
    element,
    body,
    get isOpen() {
      return element.open;
    },
    toggle: (open = !element.open) => {
      if (open === element.open) return;
      if (!open) {
        element.close();
        return;
      }
      onOpen?.();
      if (!modal) return element.setAttribute('open', '');
      element.showModal();
      // Not by `autofocus`, which asks for the focus of the page as soon as it is there.
      (body.querySelector('input') ?? body).focus();
    },
  };
}

/** True while a window has the keyboard to itself. */
export function hasModal(root: ShadowRoot): boolean {
  return root.querySelector('dialog:modal') !== null;
}
